using AngleSharp.Html.Parser;
using CsCheck;
using NewsFeed.Digests;
using NewsFeed.Feed;
using NewsFeed.Rendering;
using NewsFeed.Tests.Rendering;

namespace NewsFeed.Tests.Digests;

/// <summary>What leaves the site: whatever an article says, a terminal obeys none of it, and no mail program takes it for markup.</summary>
public sealed class IssueLetterTests
{
    private static readonly Uri Site = new("https://news.example.org/ai/");

    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.String,
        Gen.OneOf(
            "\u001b[31mred\u001b[0m\u0007", "\u009b2J", "a\rb\nc\u2028d\u0085e", "\u202Eevil\u2066", "<script>alert(1)</script>", "\" onload=\"x", "</style><img src=x onerror=1>",
            "]]><!--", "&lt;b&gt;", "\ud800", "\uffff", "漢字仮名交じり文が四十字を超えて続くときは行の幅で切らなければならない、そうでなければはみ出してしまう。もう一度、漢字仮名交じり文が続く。",
            new string('W', 300), "👩‍👩‍👧‍👦 family 👍🏽", ""));

    [Fact]
    public void As_text_holds_no_control_characters_and_wraps_all_but_addresses() => Letters.Sample(letter =>
    {
        var text = IssueText.Of(letter);

        Assert.DoesNotContain(text, unit => char.IsControl(unit) && unit != '\n');
        Assert.DoesNotContain('\u202E', text);
        foreach (var line in text.Split('\n'))
        {
            Assert.True(line.Length <= 76 || line.TrimStart().StartsWith("https://news.example.org/ai/", StringComparison.Ordinal) || line.Any(char.IsSurrogate) || line.Any(c => c > 0x2ff), line);
            Assert.Equal(line.TrimEnd(), line);
        }

        Assert.Equal(text, IssueText.Of(letter));
    });

    [Fact]
    public void As_mail_holds_only_its_own_elements_and_leads_only_to_the_site() => Letters.Sample(letter =>
    {
        var html = IssueMail.Of(letter);
        var page = new HtmlParser().ParseDocument(html);

        Assert.Empty(page.QuerySelectorAll("script, img, link, iframe, object, form, base"));
        Assert.All(page.All.SelectMany(element => element.Attributes), attribute => Assert.Contains(attribute.Name, (string[])["lang", "charset", "name", "content", "class", "style", "href", "dir", "role", "align", "cellpadding", "cellspacing", "border"]));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.StartsWith(Site.AbsoluteUri, link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("body *:not(tbody, tr, bdi)"), element => Assert.True(element.HasAttribute("style"), element.OuterHtml));
        var sheet = Assert.Single(page.QuerySelectorAll("style"));
        Assert.All(
            page.QuerySelectorAll("[style]").Select(element => element.GetAttribute("style")!).Append(sheet.TextContent),
            style => Assert.DoesNotContain("url(", style, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(letter.Issue.Told.Count, page.QuerySelectorAll("h2").Length);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(html, IssueMail.Of(letter));
    });

    [Fact]
    public void In_a_feed_goes_through_the_door_that_bodies_go_through() => Letters.Sample(letter =>
    {
        var html = IssueMail.Plain(letter, new BodyRenderer(new RenderingOptions())).Value;

        Harmless.Assert(html);
        Assert.Equal(letter.Issue.Told.Count, new HtmlParser().ParseDocument(html).QuerySelectorAll("h2").Length);
    });

    [Fact]
    public void Says_what_it_tells_in_words_and_whole_addresses()
    {
        var item = ItemOf("Robots dance & sing", "An excerpt.", "Northlight");
        var letter = LetterOf([new IssueStory(item, [ItemOf("b", null, "Kiln")], [ItemOf("c", null, "Perimeter")], 4) { GrownFrom = 2 }]);

        Assert.Equal(
            """
            NewsFeed: Monday, 23 November 2026
            14 articles in 9 stories from 7 providers
            The best 1 of 9 stories.

             1. Robots dance & sing
                Northlight (70) · 09:30 UTC · grew: 2 → 4
                An excerpt.
                More: Kiln (70). Earlier: Perimeter (70). 1 more.
                https://news.example.org/ai/articles/2026-11-23-robots

            All 14 articles:
            https://news.example.org/ai/?from=2026-11-23&to=2026-11-23

            This issue:
            https://news.example.org/ai/digest/2026-11-23

            """.ReplaceLineEndings("\n"),
            IssueText.Of(letter));
        Assert.Contains("https://example.org/robots\n", IssueText.Of(letter with { Site = null }), StringComparison.Ordinal);
        Assert.DoesNotContain("news.example.org", IssueText.Of(letter with { Site = null }), StringComparison.Ordinal);
        Assert.Contains("Robots dance &amp; sing", IssueMail.Of(letter), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => IssueMail.Of(letter with { Site = null }));
    }

    private static Gen<IssueLetter> Letters =>
        from texts in Gen.Select(Hostile, Hostile, Hostile).Array[0, 4]
        select LetterOf([.. texts.Select(text => new IssueStory(ItemOf(text.Item1, text.Item2, text.Item3), [ItemOf(text.Item2, null, text.Item1)], [], 2))]);

    private static IssueLetter LetterOf(IssueStory[] told) => new(
        new Issue(IssuePeriod.Parse("2026-11-23")!) { Articles = 14, Stories = 9, Providers = 7, Repeated = 0, Told = told }, IsOver: true, "NewsFeed", Site);

    private static FeedItem ItemOf(string title, string? excerpt, string provider) => new()
    {
        Id = 1,
        Slug = "2026-11-23-robots",
        Title = title,
        Excerpt = excerpt,
        PublishedAt = new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero),
        Url = "https://example.org/robots",
        Type = "article",
        Quality = 70,
        Provider = new ProviderRef("example.org", provider, null),
        Topics = [],
        RelatedCount = 0,
        Rank = Rank.Of(70, null, Rank.Epoch),
    };
}
