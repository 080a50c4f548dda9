using System.Net;
using AngleSharp.Html.Dom;
using NewsFeed.Curation;
using NewsFeed.Store;

namespace NewsFeed.Web.Tests.Newsroom.Directories;

/// <summary>Topics and providers, decided about by somebody whose browser has no scripts.</summary>
[OnEachEngine]
public sealed class DirectoryPagesTests
{
    private const string Old = "machine-translation";
    private const string New = "natural-language-processing";

    [Fact]
    public async Task A_merge_shows_what_it_does_before_it_is_made_sticks_and_is_taken_back()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var editor = await Person.SignedInAsync(site, AccountRole.Editor, "Ada");
        var (before, into) = (await CountAsync(site, Old), await CountAsync(site, New));
        var union = await CountAsync(site, $"{Old}&any-topic={New}", "any-topic");

        var plan = await AskAsync(editor, $"/admin/topics/{Old}", ("Do", "merge"), ("Other", " Natural Language Processing "));

        var told = Line(plan.QuerySelector(".plan")!.TextContent);
        Assert.Contains($"Natural Language Processing goes from {into} to {union} public articles", told, StringComparison.Ordinal);
        Assert.Contains($"{before} of them public", told, StringComparison.Ordinal);
        Assert.Contains($"1 address and 3 feeds change: /topics/{Old} and its 3 feeds lead to /topics/{New} (301)", told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, $"/topics/{Old}"));

        Assert.Equal($"/admin/topics/{Old}?done=merge", await ConfirmAsync(editor, plan, "One thing, <two> names"));
        using (var moved = await site.GetAsync($"/topics/{Old}.rss"))
        {
            Assert.Equal((HttpStatusCode.MovedPermanently, $"/topics/{New}.rss"), (moved.StatusCode, moved.Headers.Location?.OriginalString));
        }

        Assert.Equal(union, await CountAsync(site, New));
        var page = await PageAsync(editor, $"/admin/topics/{Old}?done=merge");
        Assert.Contains("They are one now", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        var last = page.QuerySelector(".past tbody tr")!;
        Assert.Equal(["Merged", "Ada", $"Part of none → {New}", "One thing, <two> names"], last.Children.Where((_, place) => place != 2).Select(cell => Line(cell.TextContent)));
        Assert.Equal(["separate"], page.QuerySelectorAll("main button[name=Do]").Select(button => button.GetAttribute("value")));
        Assert.Contains("part of Natural Language Processing", Line((await PageAsync(editor, "/admin/topics?show=merged")).QuerySelector("main table")!.TextContent), StringComparison.Ordinal);
        Assert.Contains($"/admin/topics/{Old}", (await PageAsync(editor, $"/admin/topics/{New}")).QuerySelectorAll(".parts a").Select(link => link.GetAttribute("href")));

        await ConfirmAsync(editor, await AskAsync(editor, $"/admin/topics/{Old}", ("Do", "separate")));
        Assert.Equal((HttpStatusCode.OK, before, into), (await StatusAsync(site, $"/topics/{Old}"), await CountAsync(site, Old), await CountAsync(site, New)));
    }

    [Fact]
    public async Task Names_addresses_places_descriptions_and_what_is_hidden_are_decided_and_given_back_to_the_files()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var editor = await Person.SignedInAsync(site, AccountRole.Editor);
        const string Name = "Tongues & <b>Words</b>";

        var renamed = await ConfirmAsync(editor, await AskAsync(editor, $"/admin/topics/{Old}", ("Do", "rename"), ("Name", Name), ("Address", "tongues")));
        Assert.Equal("/admin/topics/tongues?done=rename", renamed);
        await ConfirmAsync(editor, await AskAsync(editor, "/admin/topics/tongues", ("Do", "describe"), ("Description", "Who says <what> how.")));
        await ConfirmAsync(editor, await AskAsync(editor, "/admin/topics/tongues", ("Do", "place"), ("Other", "robotics")));

        var shown = await site.PageAsync("/topics/tongues");
        Assert.Equal((Name, "Who says <what> how."), (shown.QuerySelector("h1")!.TextContent, shown.QuerySelector(".about")!.TextContent));
        Assert.Contains("Robotics", shown.QuerySelector(".trail")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.MovedPermanently, await StatusAsync(site, $"/topics/{Old}"));
        var page = await PageAsync(editor, $"/admin/topics/{Old}");
        Assert.Equal(Name, page.QuerySelector("h1")!.TextContent);
        Assert.Contains("called “Machine Translation” by files", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main b:not(.told b, .parts b)"));

        var plan = await AskAsync(editor, "/admin/topics/tongues", ("Do", "hide"));
        Assert.Contains("/topics/tongues and its 3 feeds are gone (404)", Line(plan.QuerySelector(".impact")!.TextContent), StringComparison.Ordinal);
        await ConfirmAsync(editor, plan);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, "/topics/tongues"));
        Assert.Single((await PageAsync(editor, "/admin/topics?show=hidden&q=TONGUES")).QuerySelectorAll("tbody tr"));

        foreach (var back in (string[])["show", "name-of-files", "description-of-files", "place-of-files"])
        {
            await ConfirmAsync(editor, await AskAsync(editor, $"/admin/topics/{Old}", ("Do", back)));
        }

        Assert.Equal("Machine Translation", (await site.PageAsync($"/topics/{Old}")).QuerySelector("h1")!.TextContent);
        Assert.Equal(0, await site.InStoreAsync(db => Task.FromResult(db.DirectoryDecisions.Count())));
        Assert.Equal(8, (await PageAsync(editor, $"/admin/topics/{Old}")).QuerySelectorAll(".past .told").Length);
    }

    [Fact]
    public async Task Providers_are_merged_alike_and_what_cannot_be_is_said_and_changes_nothing()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var editor = await Person.SignedInAsync(site, AccountRole.Editor);
        var domains = await site.InStoreAsync(db => Task.FromResult(db.Providers.OrderByDescending(provider => provider.ArticleCount).Select(provider => provider.Domain).Take(2).ToArray()));
        var list = await PageAsync(editor, "/admin/providers");
        Assert.Equal(await site.InStoreAsync(db => Task.FromResult(db.Providers.Count())), list.QuerySelectorAll("tbody tr").Length);
        Assert.Equal([domains[1]], (await PageAsync(editor, $"/admin/providers?q={domains[1]}&p=99")).QuerySelectorAll("tbody td:nth-child(2)").Select(cell => cell.TextContent));
        Assert.Contains("“<i>”", (await PageAsync(editor, "/admin/providers?q=%3Ci%3E&show=nothing")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var plan = await AskAsync(editor, $"/admin/providers/{domains[1]}", ("Do", "merge"), ("Other", domains[0]));
        await ConfirmAsync(editor, plan);
        using (var moved = await site.GetAsync($"/providers/{domains[1]}.atom"))
        {
            Assert.Equal((HttpStatusCode.MovedPermanently, $"/providers/{domains[0]}.atom"), (moved.StatusCode, moved.Headers.Location?.OriginalString));
        }

        var decided = await site.InStoreAsync(db => Task.FromResult(db.CuratorEvents.Count()));
        await RefusedAsync("There is no topic “nothing here”.", ("Do", "merge"), ("Other", "nothing here"));
        await RefusedAsync("Say what to merge it into.", ("Do", "merge"), ("Other", "  "));
        await RefusedAsync("“Machine Translation” cannot be merged into itself.", ("Do", "merge"), ("Other", Old));
        await RefusedAsync("A name may not be empty.", ("Do", "rename"), ("Name", " "));
        await RefusedAsync("It is so already: nothing would change.", ("Do", "rename"), ("Name", "Machine Translation"), ("Address", Old));
        await RefusedAsync("A reason may have 1,000 characters.", ("Do", "hide"), ("Reason", new string('x', Curator.MaxReason + 1)));
        await RefusedAsync("A description may have 1,000 characters.", ("Do", "describe"), ("Description", new string('x', DirectoryWish.MaxDescription + 1)));
        await RefusedAsync("The form asks for nothing that can be done.", ("Do", "burn"));
        using (var missing = await editor.PostAsync($"/admin/topics/{Old}", $"/admin/topics/{Old}?handler=Plan", ("Do", "hide")))
        {
            var form = Confirmation(await TestSite.ParseAsync(missing));
            using var gone = await editor.PostBareAsync("/admin/topics/no-such-topic?handler=Decide", [.. form]);
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }

        Assert.Equal(decided, await site.InStoreAsync(db => Task.FromResult(db.CuratorEvents.Count())));

        async Task RefusedAsync(string problem, params (string, string)[] fields)
        {
            foreach (var handler in (string[])["Plan", "Decide"])
            {
                using var shown = await editor.GetAsync($"/admin/topics/{Old}");
                var token = TokenOf(await TestSite.ParseAsync(shown));
                using var answer = await editor.PostBareAsync($"/admin/topics/{Old}?handler={handler}", [token, .. fields]);
                Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
                Assert.StartsWith(problem, (await TestSite.ParseAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            }
        }
    }

    private static async Task<IHtmlDocument> PageAsync(Person person, string address)
    {
        using var answer = await person.GetAsync(address);
        Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
        return await TestSite.ParseAsync(answer);
    }

    /// <summary>Sends a form of a page, and is shown what that would do.</summary>
    private static async Task<IHtmlDocument> AskAsync(Person person, string page, params (string Name, string Value)[] fields)
    {
        using var answer = await person.PostAsync(page, $"{page}?handler=Plan", fields);
        var plan = await TestSite.ParseAsync(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, Line(plan.QuerySelector("main")!.TextContent));
        return plan;
    }

    /// <summary>Confirms what was shown.</summary>
    /// <returns>Where that leads.</returns>
    private static async Task<string?> ConfirmAsync(Person person, IHtmlDocument plan, string reason = "")
    {
        var action = plan.QuerySelector(".plan form")!.GetAttribute("action")!;
        using var answer = await person.PostBareAsync(action, [.. Confirmation(plan), ("Reason", reason)]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location?.OriginalString;
    }

    private static IEnumerable<(string Name, string Value)> Confirmation(IHtmlDocument plan) =>
        plan.QuerySelectorAll(".plan form input[type=hidden]").OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value));

    private static (string Name, string Value) TokenOf(IHtmlDocument page) =>
        page.QuerySelectorAll("main input[name=__RequestVerificationToken]").OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value)).First();

    private static async Task<int> CountAsync(TestSite site, string topic, string key = "topic")
    {
        using var answer = await site.GetAsync($"/api/v1/articles?{key}={topic}&total=true");
        using var read = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestSite.Cancellation));
        return read.RootElement.GetProperty("total").GetInt32();
    }

    private static async Task<HttpStatusCode> StatusAsync(TestSite site, string address)
    {
        using var answer = await site.GetAsync(address);
        return answer.StatusCode;
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
