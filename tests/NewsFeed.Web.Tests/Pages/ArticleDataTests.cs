using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;

namespace NewsFeed.Web.Tests.Pages;

/// <summary>What Google asks of a <c>NewsArticle</c>: https://developers.google.com/search/docs/appearance/structured-data/article.</summary>
[OnEachEngine]
public sealed class ArticleDataTests
{
    private const string Base = "https://news.example.net/ai";

    private const string More =
        """
        webUrl: https://example.org/story
        updatedDateTime: 2026-05-02T08:30:00+02:00
        locale: en-us
        provider:
          name: The Example
          domain: example.org
          authors: [Ada Author, Ben Writer]
        images:
          - url: https://example.org/picture.jpg
          - url: /assets/own.jpg
        """;

    [Fact]
    public async Task Has_all_that_Google_recommends()
    {
        var data = Data(await PageAsync(ArticleText.Of("Story", More)));

        Assert.Equal("https://schema.org", data.GetProperty("@context").GetString());
        Assert.Equal("NewsArticle", data.GetProperty("@type").GetString());
        Assert.Equal("Story", data.GetProperty("headline").GetString());
        Assert.Equal("About Story", data.GetProperty("description").GetString());
        Assert.Equal("en-us", data.GetProperty("inLanguage").GetString());
        Assert.Equal("https://example.org/story", data.GetProperty("isBasedOn").GetString());
        Assert.Equal($"{Base}/articles/2026-05-01-story", data.GetProperty("mainEntityOfPage").GetString());
        Assert.Equal(
            ["https://example.org/picture.jpg", "https://news.example.net/assets/own.jpg"],
            data.GetProperty("image").EnumerateArray().Select(image => image.GetString()));
        Assert.Equal(new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero), Moment(data, "datePublished"));
        Assert.Equal(new DateTimeOffset(2026, 5, 2, 6, 30, 0, TimeSpan.Zero), Moment(data, "dateModified"));
        Assert.Equal(
            [("Person", "Ada Author"), ("Person", "Ben Writer")],
            data.GetProperty("author").EnumerateArray().Select(author => (author.GetProperty("@type").GetString(), author.GetProperty("name").GetString())));
        var publisher = data.GetProperty("publisher");
        Assert.Equal(("Organization", "The Example"), (publisher.GetProperty("@type").GetString(), publisher.GetProperty("name").GetString()));
        Assert.Equal($"{Base}/providers/example.org", publisher.GetProperty("url").GetString());
    }

    [Fact]
    public async Task Names_the_provider_where_nobody_else_is_named_and_no_picture_where_there_is_none()
    {
        var data = Data(await PageAsync(ArticleText.Of("Story")));

        var author = Assert.Single(data.GetProperty("author").EnumerateArray());
        Assert.Equal(("Organization", "Example"), (author.GetProperty("@type").GetString(), author.GetProperty("name").GetString()));
        Assert.Equal($"{Base}/providers/example.org", author.GetProperty("url").GetString());
        Assert.Equal(Moment(data, "datePublished"), Moment(data, "dateModified"));
        Assert.False(data.TryGetProperty("image", out _));
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script>")]
    [InlineData("& &lt;/script&gt; ' \u2028 \U0001F916")]
    public async Task Lets_no_title_end_it(string title)
    {
        var page = await PageAsync(ArticleText.Of("Story", $"title: {JsonSerializer.Serialize(title)}"));

        Assert.Single(page.QuerySelectorAll("script:not([src])"));
        Assert.Equal(page.QuerySelector("h1")!.TextContent.Trim(), Data(page).GetProperty("headline").GetString());
    }

    [Fact]
    public async Task Is_not_there_where_the_site_does_not_know_its_address()
    {
        await using var site = await TestSite.EmptyAsync();
        await site.ImportAsync(site.Folder.Write("_news/2026-05-01-story.md", ArticleText.Of("Story", More)));

        Assert.Empty((await site.PageAsync("/articles/2026-05-01-story")).QuerySelectorAll("script:not([src])"));
    }

    private static async Task<IDocument> PageAsync(string file)
    {
        await using var site = await TestSite.WithAsync("", ("NewsFeed:BaseUrl", Base));
        await site.ImportAsync(site.Folder.Write("_news/2026-05-01-story.md", file));
        return await site.PageAsync("/articles/2026-05-01-story");
    }

    private static JsonElement Data(IDocument page) =>
        JsonDocument.Parse(Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']")).TextContent).RootElement;

    /// <summary>A date with the time and the zone, without which Google takes its own.</summary>
    private static DateTimeOffset Moment(JsonElement data, string name)
    {
        var text = data.GetProperty(name).GetString()!;
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$", text);
        return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
    }
}
