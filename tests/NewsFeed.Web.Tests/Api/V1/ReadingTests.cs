using System.Net;
using System.Text.Json;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Feed;
using NewsFeed.Store;

namespace NewsFeed.Web.Tests.Api.V1;

[OnEachEngine]
public sealed class ReadingTests
{
    private const string Accord = "2026-11-22-ministers-sign-the-halvorn-accord-and-autonomous-agents-get-a-licence-plate";

    [Fact]
    public async Task Finds_what_any_filter_lets_through_with_the_exact_total()
    {
        await using var site = await TestSite.WithSeedsAsync(("NewsFeed:ApiRequestsPerMinute", "0"));
        var files = BruteForce.OverFiles(Seeds.Folder);
        var members = await site.InStoreAsync(db => db.Articles.Where(article => article.StoryTie != StoryTie.None).Select(article => article.Slug).ToListAsync());
        foreach (var filter in RandomFilters.Over(files).Array[100].Single())
        {
            var request = new FeedRequest { Filter = filter, Sort = FeedSort.Newest };
            var page = await JsonAsync(site, $"/api/v1/articles{request.QueryString}&limit=100&total=true");
            var expected = files.Matching(filter).Select(article => article.Slug).Where(slug => !filter.IsEmpty || !members.Contains(slug)).Order(StringComparer.Ordinal);

            Assert.Equal(expected, Slugs(page).Order(StringComparer.Ordinal));
            Assert.Equal(expected.Count(), page.GetProperty("total").GetInt32());
        }
    }

    [Theory]
    [InlineData("top")]
    [InlineData("newest")]
    [InlineData("oldest")]
    [InlineData("quality")]
    public async Task Goes_through_a_list_forwards_and_back_without_gap_or_repetition(string sort)
    {
        await using var site = await TestSite.WithSeedsAsync();
        var whole = Slugs(await JsonAsync(site, $"/api/v1/articles?sort={sort}&limit=100"));
        var forwards = new List<string>();
        JsonElement page;
        string? after = null;
        do
        {
            page = await JsonAsync(site, $"/api/v1/articles?sort={sort}&limit=7{(after is null ? "" : "&after=" + after)}");
            forwards.AddRange(Slugs(page));
            after = Text(page, "next");
        }
        while (after is not null);

        var previous = await JsonAsync(site, $"/api/v1/articles?sort={sort}&limit=7&before={Text(page, "previous")}");

        Assert.Equal(whole, forwards);
        Assert.Equal(whole, whole.Distinct());
        Assert.Equal(forwards[(((forwards.Count - 1) / 7 * 7) - 7)..((forwards.Count - 1) / 7 * 7)], Slugs(previous));
    }

    [Fact]
    public async Task Tells_total_and_facets_only_when_asked_and_links_to_the_neighbouring_pages()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var plain = await JsonAsync(site, "/api/v1/articles");
        using var response = await site.GetAsync("/api/v1/articles?min-quality=40&limit=5&total=true&facets=true");
        var full = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestSite.Cancellation)).RootElement;

        Assert.Equal(25, plain.GetProperty("items").GetArrayLength());
        Assert.All((string[])["total", "facets", "previous"], key => Assert.Equal(JsonValueKind.Null, plain.GetProperty(key).ValueKind));
        Assert.Equal(5, full.GetProperty("facets").GetProperty("qualities").GetArrayLength());
        Assert.True(full.GetProperty("total").GetInt32() > 25);
        var next = $"/api/v1/articles?min-quality=40&after={Text(full, "next")}&limit=5&total=true&facets=true";
        Assert.Equal($"<{next}>; rel=\"next\"", Assert.Single(response.Headers.GetValues("Link")));
        Assert.Empty(Slugs(await JsonAsync(site, next)).Intersect(Slugs(full)));
    }

    [Fact]
    public async Task Gives_one_article_with_its_body_its_pictures_and_its_story()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var article = await JsonAsync(site, $"/api/v1/articles/{Accord}");
        var shown = (await site.PageAsync($"/articles/{Accord}")).QuerySelector(".body")!;

        Assert.Equal("slug", article.EnumerateObject().First().Name);
        Assert.Equal((Accord, $"/articles/{Accord}"), (Text(article, "slug"), Text(article, "pageUrl")));
        Assert.Equal(shown.TextContent.Trim(), (await ParsedAsync(Text(article.GetProperty("body"), "html")!)).Trim());
        Assert.NotEmpty(Text(article.GetProperty("body"), "markdown")!);
        Assert.True(article.GetProperty("images").GetArrayLength() > 0);
        Assert.EndsWith("Z", Text(article, "publishedAt"), StringComparison.Ordinal);
        Assert.Contains(article.GetProperty("related").EnumerateArray(), link => Text(link, "slug") is not null);
        Assert.Equal(article.GetProperty("relatedCount").GetInt32(), article.GetProperty("related").GetArrayLength());
    }

    [Fact]
    public async Task Gives_all_topics_and_providers_with_their_counts()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var files = BruteForce.OverFiles(Seeds.Folder);

        var topics = (await JsonAsync(site, "/api/v1/topics")).GetProperty("items").EnumerateArray().ToArray();
        var providers = (await JsonAsync(site, "/api/v1/providers")).GetProperty("items").EnumerateArray().ToArray();

        Assert.Equal("ai", Text(topics[0], "slug"));
        Assert.Contains(topics, topic => Text(topic, "parent") == "ai");
        Assert.All(topics, topic => Assert.Equal(files.Public.Count(article => BruteForce.HasTopic(article, Text(topic, "slug")!)), topic.GetProperty("articleCount").GetInt32()));
        Assert.Equal(
            files.Public.GroupBy(article => article.Provider.Domain).ToDictionary(group => group.Key, group => group.Count()),
            providers.ToDictionary(provider => Text(provider, "domain")!, provider => provider.GetProperty("articleCount").GetInt32()));
    }

    [Theory]
    [InlineData("min-quality=x", "min-quality")]
    [InlineData("sort=wrong", "sort")]
    [InlineData("q=%28a", "q")]
    [InlineData("after=nonsense", "after")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=5&limit=6", "limit")]
    [InlineData("total=yes", "total")]
    [InlineData("facets=1", "facets")]
    [InlineData("from=2026-02-30", "from")]
    public async Task Names_the_parameter_that_it_does_not_understand(string query, string parameter)
    {
        await using var site = await TestSite.WithSeedsAsync();
        using var response = await site.GetAsync($"/api/v1/articles?{query}");
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestSite.Cancellation)).RootElement;

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        var error = Assert.Single(problem.GetProperty("errors").EnumerateObject());
        Assert.Equal(parameter, error.Name);
        Assert.Equal(error.Value[0].GetString(), Text(problem, "detail"));
    }

    [Theory]
    [InlineData("/api/v1/articles/none")]
    [InlineData("/api/v1/articles/2026-11-20-hidden")]
    [InlineData("/api/v1/nothing")]
    public async Task Answers_what_is_not_there_with_a_problem(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();
        await site.ImportAsync(site.Folder.Write("_news/2026-11-20-hidden.md", ArticleText.Of("Hidden", "published: false")));
        using var response = await site.GetAsync(address);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("text/html", 406)]
    [InlineData("application/json;q=0", 406)]
    [InlineData("text/html, application/json;q=0.5", 200)]
    [InlineData("application/*", 200)]
    [InlineData("*/*;q=0.1", 200)]
    [InlineData("nonsense", 200)]
    public async Task Says_when_nobody_takes_its_answer(string accept, int status)
    {
        await using var site = await TestSite.WithSeedsAsync();
        for (var i = 0; i < 2; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/topics", UriKind.Relative));
            request.Headers.TryAddWithoutValidation("Accept", accept);
            using var response = await site.SendAsync(request);
            Assert.Equal(status, (int)response.StatusCode);
        }
    }

    [Theory]
    [InlineData("/api/v1/articles?topic=robotics")]
    [InlineData("/api/v1/articles/" + Accord)]
    [InlineData("/api/v1/topics")]
    [InlineData("/api/v1/providers")]
    public async Task Is_answered_by_304_until_it_changes(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();
        using var first = await site.GetAsync(address);
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        asked.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.SendAsync(asked);
        await site.ImportAsync(site.Folder.Write("_news/2026-11-24-new.md", ArticleText.Of("New", "topics: [Robotics]")));
        using var changed = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        changed.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var third = await site.SendAsync(changed);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (second.StatusCode, third.StatusCode));
    }

    [Fact]
    public async Task Is_dated_so_that_no_two_states_have_the_same_date()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var dates = new List<DateTimeOffset>();
        for (var i = 0; i < 4; i++)
        {
            await site.ImportAsync(site.Folder.Write("_news/2026-11-24-new.md", ArticleText.Of($"New {i}")));
            using var response = await site.GetAsync("/api/v1/articles?sort=newest");
            if (response.Content.Headers.LastModified is { } date)
            {
                dates.Add(date);
                using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/articles?sort=newest", UriKind.Relative));
                asked.Headers.IfModifiedSince = date;
                using var second = await site.SendAsync(asked);
                Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            }
        }

        Assert.NotEmpty(dates);
        Assert.Equal(dates.Distinct().Order(), dates);
    }

    private static async Task<string> ParsedAsync(string html) =>
        (await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(html, TestSite.Cancellation)).Body!.TextContent;

    private static async Task<JsonElement> JsonAsync(TestSite site, string address) => JsonDocument.Parse(await site.PageTextAsync(address)).RootElement;

    private static string[] Slugs(JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(item => Text(item, "slug")!)];

    private static string? Text(JsonElement item, string key) => item.GetProperty(key).GetString();
}
