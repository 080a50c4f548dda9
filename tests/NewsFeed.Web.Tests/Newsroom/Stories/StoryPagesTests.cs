using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Web.Tests.Newsroom.Stories;

/// <summary>Stories, split and joined by somebody whose browser has no scripts.</summary>
[OnEachEngine]
public sealed class StoryPagesTests
{
    private const string One = "2026-05-01-one";
    private const string Two = "2026-05-01-two";
    private const string Aside = "2026-05-01-aside";

    [Fact]
    public async Task A_story_is_split_joined_and_released_after_what_that_does_was_shown_and_readers_see_it_at_once()
    {
        await using var site = await WithStoryAsync();
        var editor = await Person.SignedInAsync(site, AccountRole.Editor, "Ada");
        Assert.Equal(["One <b>bans</b> police from facial recognition"], await ListedAsync(editor, "/admin/stories"));
        Assert.Empty(await ListedAsync(editor, "/admin/stories?show=by-hand"));
        var page = await PageAsync(editor, $"/admin/stories/{Two}");
        Assert.Equal([One, Two], page.QuerySelectorAll(".members input[type=checkbox]").Select(box => box.GetAttribute("value")));
        Assert.Contains("has a headline that shares", page.QuerySelectorAll(".members li")[1].TextContent, StringComparison.Ordinal);

        var plan = await AskAsync(editor, $"/admin/stories/{One}", ("Do", "split"), ("Slugs", Two));
        Assert.Contains("1 row becomes 2", plan.QuerySelector(".plan")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((1, 2), (plan.QuerySelectorAll(".sides > div:first-child .group").Length, plan.QuerySelectorAll(".sides > div:last-child .group").Length));
        Assert.Equal(2, await RowsAsync(site));
        Assert.Equal($"/admin/stories/{One}?done=split", await ConfirmAsync(editor, plan, "Two <events>"));
        Assert.Equal(3, await RowsAsync(site));
        Assert.Null((await site.PageAsync($"/articles/{Two}")).QuerySelector("#story"));

        page = await PageAsync(editor, $"/admin/stories/{Two}");
        Assert.Contains("stands alone", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ada", page.QuerySelector(".members .hint")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Two <events>", page.QuerySelector(".past td:last-child")!.TextContent);
        Assert.Equal(["Split"], (await PageAsync(editor, $"/admin/stories/{One}")).QuerySelectorAll(".past tbody th").Select(cell => cell.TextContent));
        Assert.Equal(["a story of 2", "alone"], page.QuerySelectorAll(".past p.told :is(del, ins)").Select(told => told.TextContent));
        Assert.Equal(2, (await ListedAsync(editor, "/admin/stories?show=by-hand")).Length);

        var found = await PageAsync(editor, $"/admin/stories/{Two}?q=glacier");
        Assert.Equal([Aside], found.QuerySelectorAll(".members form input[name=Slugs]").OfType<IHtmlInputElement>().Select(input => input.Value).Take(1));
        await ConfirmAsync(editor, await AskAsync(editor, $"/admin/stories/{Two}?q=glacier", ("Do", "join"), ("Slugs", Aside)), "");
        Assert.Equal(2, await RowsAsync(site));
        Assert.Contains("was put beside the leading article by an editor", (await site.PageAsync($"/articles/{Two}")).QuerySelector("#story")!.TextContent, StringComparison.Ordinal);

        var made = (await PageAsync(editor, $"/admin/stories/{Two}")).QuerySelectorAll(".members input[name=Event]").OfType<IHtmlInputElement>().Select(input => input.Value).ToArray();
        Assert.Equal(2, made.Length);
        await ConfirmAsync(editor, await AskAsync(editor, $"/admin/stories/{Two}", ("Do", "release"), ("Slugs", Two), ("Event", made[0])), "");
        Assert.Equal(3, await RowsAsync(site));
        await ConfirmAsync(editor, await AskAsync(editor, $"/admin/stories/{Two}", ("Do", "release"), ("Slugs", Two)), "");
        Assert.Equal(2, await RowsAsync(site));
        Assert.Contains("One", (await site.PageAsync($"/articles/{Two}")).QuerySelector("#story")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await site.InStoreAsync(db => db.StoryDecisions.CountAsync(TestSite.Cancellation)));
        Assert.Equal(["Released", "Joined", "Split"], (await PageAsync(editor, $"/admin/stories/{Two}")).QuerySelectorAll(".past tbody th").Select(cell => cell.TextContent).Distinct());
    }

    [Fact]
    public async Task What_cannot_be_is_said_and_changes_nothing()
    {
        await using var site = await WithStoryAsync();
        var editor = await Person.SignedInAsync(site, AccountRole.Editor);

        await RefusedAsync(One, "Say which articles are to leave the story.", ("Do", "split"));
        await RefusedAsync(One, "One article at least has to stay in the story.", ("Do", "split"), ("Slugs", One), ("Slugs", Two));
        await RefusedAsync(Aside, "“The glacier kept a diary” stands in no story.", ("Do", "split"), ("Slugs", Aside));
        await RefusedAsync(One, "There is no article “<i>”.", ("Do", "join"), ("Slugs", "<i>"));
        await RefusedAsync(One, "An article cannot be joined with itself.", ("Do", "join"), ("Slugs", One));
        await RefusedAsync(One, "It is so already: nothing would change.", ("Do", "release"), ("Slugs", One));
        await RefusedAsync(One, "The form asks for nothing that can be done.", ("Do", "burn"), ("Slugs", One));
        await RefusedAsync(One, "A reason may have 1,000 characters.", ("Do", "split"), ("Slugs", Two), ("Reason", new string('x', 1_001)));
        using var missing = await editor.GetAsync("/admin/stories/no-such-article");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.NotNull((await PageAsync(editor, $"/admin/stories?q={Uri.EscapeDataString("quality:<i>")}")).QuerySelector("[role=alert]"));
        Assert.Equal(["The glacier kept a diary"], await ListedAsync(editor, "/admin/stories?q=glacier"));
        Assert.Equal(0, await site.InStoreAsync(db => db.CuratorEvents.CountAsync(TestSite.Cancellation)));

        async Task RefusedAsync(string slug, string problem, params (string, string)[] fields)
        {
            var page = await PageAsync(editor, $"/admin/stories/{slug}?q=glacier%20OR%20police");
            var token = page.QuerySelectorAll("main input[name=__RequestVerificationToken]").OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value)).First();
            using var answer = await editor.PostBareAsync($"/admin/stories/{slug}?handler=Plan", [token, .. fields]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.StartsWith(problem, (await TestSite.ParseAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        }
    }

    private static async Task<TestSite> WithStoryAsync()
    {
        var site = await TestSite.EmptyAsync();
        foreach (var (slug, title, quality) in ((string, string, int)[])[(One, "One <b>bans</b> police from facial recognition", 90), (Two, "Second bans police from facial recognition", 80), (Aside, "The glacier kept a diary", 70)])
        {
            var name = slug[11..];
            site.Folder.Write($"in/_news/{slug}.md", ArticleText.Of(title, $"quality: {quality}\nwebUrl: https://{name}.example/it\nprovider:\n  name: {name}\n  domain: {name}.example"));
        }

        await site.ImportAsync(site.Folder.Path("in"));
        return site;
    }

    private static async Task<int> RowsAsync(TestSite site) => (await site.PageAsync("/?sort=newest")).QuerySelectorAll(".stories > article, .stories > li").Length;

    private static async Task<string[]> ListedAsync(Person person, string address) =>
        [.. (await PageAsync(person, address)).QuerySelectorAll("tbody th a").Select(link => link.TextContent)];

    private static async Task<IHtmlDocument> PageAsync(Person person, string address)
    {
        using var answer = await person.GetAsync(address);
        Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
        return await TestSite.ParseAsync(answer);
    }

    private static async Task<IHtmlDocument> AskAsync(Person person, string page, params (string Name, string Value)[] fields)
    {
        using var answer = await person.PostAsync(page, $"{page.Split('?')[0]}?handler=Plan", fields);
        var plan = await TestSite.ParseAsync(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, plan.QuerySelector("[role=alert]")?.TextContent);
        return plan;
    }

    private static async Task<string?> ConfirmAsync(Person person, IHtmlDocument plan, string reason)
    {
        var hidden = plan.QuerySelectorAll(".plan form input[type=hidden]").OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value));
        using var answer = await person.PostBareAsync(plan.QuerySelector(".plan form")!.GetAttribute("action")!, [.. hidden, ("Reason", reason)]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location?.OriginalString;
    }
}
