using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;

namespace NewsFeed.Web.Tests.Pages;

/// <summary>Articles about one event are one card of the front page, and an article each everywhere else.</summary>
[OnEachEngine]
public sealed class StoryPageTests
{
    private const string Leader = "/articles/2026-11-22-ministers-sign-the-halvorn-accord-and-autonomous-agents-get-a-licence-plate";
    private const string Member = "/articles/2026-11-22-security-researchers-like-the-agent-register-they-have-four-questions";

    [Theory]
    [InlineData("/")]
    [InlineData("/?sort=newest")]
    [InlineData("/?sort=quality")]
    public async Task Are_one_card_of_the_front_page_with_the_others_named_and_the_reasons(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();

        var page = await site.PageAsync(address);

        var card = CardOf(page, Leader)!;
        Assert.Null(CardOf(page, Member));
        Assert.Equal("More: Northlight (88), Perimeter (81), Stackyard (74)", Words(card.QuerySelector(".mates > p")!));
        Assert.Equal("Why grouped", card.QuerySelector(".mates summary")!.TextContent);
        Assert.Equal(4, card.QuerySelectorAll(".mates li").Length);
        Assert.Contains("leads: it has the best quality", card.QuerySelector(".mates li")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/topics/ai-security?q=register")]
    [InlineData("/providers/perimeter.example")]
    [InlineData("/?provider=perimeter.example")]
    [InlineData("/?q=register")]
    public async Task Stay_reachable_in_every_list_that_is_narrowed_down(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();
        if (address.StartsWith("/topics", StringComparison.Ordinal))
        {
            address = (await site.PageAsync(Member)).QuerySelectorAll(".facts .tags a")[^1].GetAttribute("href") + "?q=register";
        }

        var page = await site.PageAsync(address);

        Assert.Contains("More: Policy Harbour (121), Northlight (88)", Words(CardOf(page, Member)!.QuerySelector(".mates > p")!), StringComparison.Ordinal);
        Assert.Matches("^[0-9]+ articles?$", page.QuerySelector(".total")!.TextContent);
    }

    [Theory]
    [InlineData(Leader)]
    [InlineData(Member)]
    public async Task Are_listed_on_the_page_of_each_at_an_address_that_never_changes(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();

        var story = (await site.PageAsync(address)).QuerySelector("#story")!;

        Assert.Equal(4, story.QuerySelectorAll("h3 a").Length);
        Assert.Equal(Leader, story.QuerySelector("h3 a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Show_on_each_card_why_it_is_there_adding_up_to_the_last_digit()
    {
        await using var site = await TestSite.WithSeedsAsync();

        var whys = (await site.PageAsync("/")).QuerySelectorAll(".stories article .why");

        Assert.Equal(25, whys.Length);
        Assert.All(whys, why =>
        {
            Assert.Equal("Why is this here?", why.QuerySelector("summary")!.TextContent);
            Assert.Equal(["Quality", "Heat", "Story", "Date", "Rank"], why.QuerySelectorAll("dt").Select(part => part.TextContent));
            var points = why.QuerySelectorAll("b").Select(part => decimal.Parse(part.TextContent, CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(points[..4].Sum(), points[4]);
        });
        var ranks = whys.Select(why => decimal.Parse(why.QuerySelectorAll("b")[^1].TextContent, CultureInfo.InvariantCulture)).ToArray();
        Assert.All(ranks.Zip(ranks.Skip(1)), pair => Assert.True(pair.First >= pair.Second - 0.03m));
    }

    [Fact]
    public async Task Show_an_import_s_news_on_every_kept_page_that_names_the_story()
    {
        await using var site = await TestSite.EmptyAsync();
        await site.ImportAsync(Write(site, "one", "Amazon bans police from facial recognition", "quality: 90\ntopics: [Robotics]"));
        await site.ImportAsync(Write(site, "two", "Amazon bans police facial recognition use", "topics: [Policy]"));
        string[] addresses = ["/", "/topics/robotics", "/articles/2026-05-01-one", "/articles/2026-05-01-two", "/api/v1/articles/2026-05-01-one", "/api/v1/articles?topic=robotics"];
        foreach (var address in addresses)
        {
            Assert.DoesNotContain("2026-05-01-three", await site.PageTextAsync(address), StringComparison.Ordinal);
        }

        await site.ImportAsync(Write(site, "three", "Amazon bans facial recognition for police", "topics: [Law]"));

        foreach (var address in addresses.Except(["/articles/2026-05-01-two"]))
        {
            Assert.Contains("2026-05-01-three", await site.PageTextAsync(address), StringComparison.Ordinal);
        }

        Assert.Equal(3, (await site.PageAsync("/articles/2026-05-01-two")).QuerySelectorAll("#story h3").Length);
    }

    [Fact]
    public async Task Are_told_of_by_the_API_with_their_ties()
    {
        await using var site = await TestSite.WithSeedsAsync();

        foreach (var address in (string[])["/api/v1" + Leader, "/api/v1" + Member])
        {
            using var answer = JsonDocument.Parse(await site.PageTextAsync(address));
            var story = answer.RootElement.GetProperty("story");
            Assert.Equal(4, story.GetProperty("size").GetInt32());
            Assert.Equal(
                [null, "named-by-each-other", "named-by-each-other", "named-by-each-other"],
                story.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("tie").GetString()));
        }
    }

    [Fact]
    public async Task Of_an_article_that_lists_few_others_name_more_like_it_as_found_by_likeness_and_stay_right()
    {
        await using var site = await TestSite.EmptyAsync();
        await site.ImportAsync(Write(site, "own", "Orchid probe lands on crater rim", "quality: 90"));
        Assert.Null((await site.PageAsync("/articles/2026-05-01-own")).QuerySelector("#alike"));

        await site.ImportAsync(Write(site, "later", "Orchid probe leaves the crater rim again", "publishedDateTime: 2026-06-01T10:00:00Z"));

        var alike = (await site.PageAsync("/articles/2026-05-01-own")).QuerySelector("#alike")!;
        Assert.Equal("/articles/2026-05-01-later", alike.QuerySelector("h3 a")!.GetAttribute("href"));
        Assert.Contains("not chosen by an editor", alike.TextContent, StringComparison.Ordinal);
        Assert.Null((await site.PageAsync("/articles/2026-05-01-own")).QuerySelector("#story"));

        var links = string.Concat(Enumerable.Range(0, 3).Select(i => $"  - title: Link {i}\n    webUrl: https://elsewhere.example/{i}\n"));
        await site.ImportAsync(Write(site, "own", "Orchid probe lands on crater rim", $"quality: 90\nrelated:\n{links}"));

        Assert.Null((await site.PageAsync("/articles/2026-05-01-own")).QuerySelector("#alike"));
    }

    private static IElement? CardOf(IParentNode page, string address) =>
        page.QuerySelectorAll(".stories article").SingleOrDefault(card => card.QuerySelector("h2 a")!.GetAttribute("href") == address);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Write(TestSite site, string name, string title, string more) => site.Folder.Write(
        $"in/2026-05-01-{name}.md", ArticleText.Of(title, $"webUrl: https://{name}.example/it\nprovider:\n  name: {name}\n  domain: {name}.example\n{more}"));
}
