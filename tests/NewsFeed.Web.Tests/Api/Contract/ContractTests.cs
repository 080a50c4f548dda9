using System.Net;
using System.Text.Json;

namespace NewsFeed.Web.Tests.Api.Contract;

[OnEachEngine]
public sealed class ContractTests
{
    private static readonly string[] Keys =
    [
        "path", "title", "excerpt", "sourceUrl", "webUrl", "originalUrl", "featuredContent", "highlight", "heat", "tags", "images", "content", "type",
        "ampWebUrl", "cdnAmpWebUrl", "publishedDateTime", "updatedDateTime", "provider", "locale", "categories", "topics",
    ];

    [Fact]
    public async Task Has_every_key_of_a_file_that_has_hardly_any()
    {
        var item = await OneAsync("---\ntitle: Bare\npublishedDateTime: 2026-05-01\nwebUrl: https://www.example.org/bare\n---\n");

        Assert.Equal(Keys, item.EnumerateObject().Select(property => property.Name));
        Assert.All((string[])["excerpt", "sourceUrl", "originalUrl", "heat", "tags", "images", "updatedDateTime", "topics"],
            key => Assert.Equal(JsonValueKind.Null, item.GetProperty(key).ValueKind));
        Assert.Equal("2026-05-01T00:00:00Z", item.GetProperty("publishedDateTime").GetString());
        Assert.Equal("""{"name":"example.org","domain":"example.org","images":null,"publishers":null,"authors":null}""", item.GetProperty("provider").GetRawText());
        Assert.Equal(("", "en-us", "[\"news\"]"), (Text(item, "content"), Text(item, "locale"), item.GetProperty("categories").GetRawText()));
    }

    [Fact]
    public async Task Gives_texts_letter_for_letter()
    {
        var item = await OneAsync(
            """
            ---
            title: "  Donâ€™t   panic ‚Äù &nbsp;\u00a0 "
            excerpt: ""
            publishedDateTime: 2026-05-01T12:00:00.75+02:00
            updatedDateTime: 2026-05-02 08:00
            webUrl: "https://example.org/a b"
            originalUrl: javascript:alert(1)
            type: Video
            heat: "80"
            highlight: 2026
            locale: de-DE
            tags: [One, two , 3]
            images:
              - url: https://example.org/a b.png
                width: "12"
              - url: javascript:alert(1)
              - /assets/x.png
            provider:
              name: " Example "
              domain: WWW.Example.org
              authors:
                - name: Ada
                - Grace
            topics: [AI, ai, " Spaced "]
            ---


              Hello ’ 😀 </script> é

            """);

        Assert.Equal("  Donâ€™t   panic ‚Äù &nbsp;\u00a0 ", Text(item, "title"));
        Assert.Equal(("", "https://example.org/a b", null), (Text(item, "excerpt"), Text(item, "webUrl"), Text(item, "originalUrl")));
        Assert.Equal(("2026-05-01T10:00:00Z", "2026-05-02T08:00:00Z"), (Text(item, "publishedDateTime"), Text(item, "updatedDateTime")));
        Assert.Equal(("Video", 80, "2026", "de-DE"), (Text(item, "type"), item.GetProperty("heat").GetInt32(), Text(item, "highlight"), Text(item, "locale")));
        Assert.Equal(["One", "two", "3"], Texts(item.GetProperty("tags")));
        Assert.Equal(["https://example.org/a b.png", "/assets/x.png"], item.GetProperty("images").EnumerateArray().Select(image => Text(image, "url")));
        Assert.Equal(12, item.GetProperty("images")[0].GetProperty("width").GetInt32());
        Assert.Equal((" Example ", "WWW.Example.org"), (Text(item.GetProperty("provider"), "name"), Text(item.GetProperty("provider"), "domain")));
        Assert.Equal(["Ada", "Grace"], Texts(item.GetProperty("provider").GetProperty("authors")));
        Assert.Equal(["AI", "ai", " Spaced "], Texts(item.GetProperty("topics")));
        Assert.Equal("  Hello ’ 😀 </script> é\n", Text(item, "content")!.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Writes_a_typographic_quote_as_itself_and_control_characters_as_valid_text()
    {
        await using var site = await TestSite.EmptyAsync();
        await site.ImportAsync(site.Folder.Write("_news/2026-05-01-x.md", ArticleText.Of("It’s <b>", "excerpt: \"\\u0001\\u2028 end\"")));

        var text = await site.PageTextAsync("/api/news/");

        Assert.Contains("It’s <b>", text, StringComparison.Ordinal);
        Assert.EndsWith(" end", Text(JsonDocument.Parse(text).RootElement.GetProperty("value")[0], "excerpt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Puts_the_newest_first_and_articles_of_one_second_by_path_across_pages()
    {
        await using var site = await TestSite.EmptyAsync();
        foreach (var (number, name) in Enumerable.Range(0, 60).Select(i => (i, (i * 37) % 60)))
        {
            var second = number is < 5 or > 55 ? $"2026-05-0{(number < 5 ? 1 : 3)}T10:00:{number:00}Z" : "2026-05-02T10:00:00.25Z";
            site.Folder.Write($"_news/2026-05-01-{name:00}.md", ArticleText.Of($"Number {name}", $"publishedDateTime: {second}\ntopics: [{(name % 3 == 0 ? "Third Part" : "AI")}]"));
        }

        await site.ImportAsync(site.Folder.Path("_news"));

        await AssertOrderAsync(site, "/api/news/", 60, 3);
        await AssertOrderAsync(site, "/api/news/third-part/", 20, 1);
        await AssertOrderAsync(site, "/api/news/ai/", 40, 2);
    }

    [Theory]
    [InlineData("/api/news/page/9/")]
    [InlineData("/api/news/page/0/")]
    [InlineData("/api/news/page/01/")]
    [InlineData("/api/news/page/-1/index.json")]
    [InlineData("/api/news/page/99999999999/")]
    [InlineData("/api/news/page/2147483647/")]
    [InlineData("/api/news/no-such-topic/")]
    [InlineData("/api/news/hidden-part/")]
    [InlineData("/api/news/robotics/page/9/")]
    [InlineData("/api/elsewhere")]
    public async Task Answers_404_as_a_problem_in_JSON(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();
        await site.ImportAsync(site.Folder.Write("_news/2026-05-01-x.md", ArticleText.Of("Hidden", "published: false\ntopics: [Hidden Part]")));

        using var response = await site.GetAsync(address);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestSite.Cancellation)).RootElement;
        Assert.Equal(404, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(Text(problem, "detail")!);
    }

    [Theory]
    [InlineData("/api/news/page2", "/api/news/page/2/")]
    [InlineData("/api/news/page2/index.json?x=1", "/api/news/page/2/?x=1")]
    [InlineData("/api/news/robotics/page1/", "/api/news/robotics/page/1/")]
    public async Task Leads_from_the_older_spelling_to_the_newer(string older, string newer)
    {
        await using var site = await TestSite.WithSeedsAsync();

        using var response = await site.GetAsync(older);

        Assert.Equal((HttpStatusCode.MovedPermanently, newer), (response.StatusCode, response.Headers.Location!.OriginalString));
        Assert.NotEmpty(await site.PageTextAsync(newer));
    }

    [Fact]
    public async Task Has_a_first_page_of_nothing()
    {
        await using var site = await TestSite.EmptyAsync();

        Assert.Equal("""{"page":1,"value":[],"nextPage":null}""", await site.PageTextAsync("/api/news/"));
        Assert.Equal("""{"value":[]}""", await site.PageTextAsync("/api/topics/index.json"));
    }

    [Fact]
    public async Task Lists_topics_as_their_files_describe_them()
    {
        await using var site = await TestSite.EmptyAsync();
        site.Folder.Write("in/_data/topics/01-machine-learning.yaml",
            "name: Machine Learning\nshortname: ML\nparent: AI\nimages:\n  - https://example.org/ml.png\nservices:\n  learning: https://example.org/learning/\n  news: https://example.org/api/news/machine-learning/\n");
        site.Folder.Write("in/_data/topics/00-ai.yaml", "name: AI\n");
        site.Folder.Write("in/_news/2026-05-01-x.md", ArticleText.Of("X", "topics: [AI, C++ tricks]"));
        await site.ImportAsync(site.Folder.Path("in"));

        Assert.Equal(
            """
            {"value":[{"name":"AI","shortname":null,"id":"ai","services":[{"name":"news","endpoint":"/api/news/ai/"}]},
            {"name":"Machine Learning","shortname":"ML","id":"machine-learning","parent":"AI","images":["https://example.org/ml.png"],
            "services":[{"name":"news","endpoint":"/api/news/machine-learning/"},{"name":"learning","endpoint":"https://example.org/learning/"}]},
            {"name":"C++ tricks","shortname":null,"id":"c-tricks","services":[{"name":"news","endpoint":"/api/news/c-tricks/"}]}]}
            """.ReplaceLineEndings(""),
            await site.PageTextAsync("/api/topics/"));
        Assert.Equal(await site.PageTextAsync("/api/news/c-tricks/"), await site.PageTextAsync("/api/news/C++-tricks/"));
    }

    [Fact]
    public async Task Shows_a_change_with_the_next_request_and_spares_the_rest()
    {
        await using var site = await TestSite.WithSeedsAsync();
        using var before = await site.GetAsync("/api/news/robotics/");
        using var spared = await site.GetAsync("/api/news/ai-policy/");
        site.Folder.Write("in/_news/2026-11-24-late.md", ArticleText.Of("Late news", "publishedDateTime: 2026-11-24T10:00:00Z\ntopics: [Robotics]\nprovider:\n  name: Northlight\n  domain: northlight.example"));
        await site.ImportAsync(site.Folder.Path("in"));

        Assert.Contains("Late news", await site.PageTextAsync("/api/news/robotics/"), StringComparison.Ordinal);
        Assert.Contains("Late news", await site.PageTextAsync("/api/news/"), StringComparison.Ordinal);
        using var after = await site.GetAsync("/api/news/ai-policy/");
        Assert.Equal(spared.Headers.ETag, after.Headers.ETag);
    }

    private static async Task AssertOrderAsync(TestSite site, string address, int count, int pages)
    {
        var items = new List<(string Time, string Path)>();
        var page = 1;
        for (int? next = 1; next is { } number; page++)
        {
            Assert.Equal(page, number);
            var document = JsonDocument.Parse(await site.PageTextAsync($"{address}page/{number}/")).RootElement;
            items.AddRange(document.GetProperty("value").EnumerateArray().Select(item => (Text(item, "publishedDateTime")!, Text(item, "path")!)));
            next = document.GetProperty("nextPage") is { ValueKind: JsonValueKind.Number } more ? more.GetInt32() : null;
        }

        Assert.Equal((count, pages), (items.Count, page - 1));
        Assert.Equal(items.OrderByDescending(item => item.Time, StringComparer.Ordinal).ThenBy(item => item.Path, StringComparer.Ordinal), items);
    }

    private static async Task<JsonElement> OneAsync(string file)
    {
        await using var site = await TestSite.EmptyAsync();
        Assert.Equal(1, (await site.ImportAsync(site.Folder.Write("_news/2026-05-01-one.md", file))).New);
        return Assert.Single(JsonDocument.Parse(await site.PageTextAsync("/api/news/index.json")).RootElement.GetProperty("value").EnumerateArray());
    }

    private static string? Text(JsonElement item, string key) => item.GetProperty(key).GetString();

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString());
}
