using System.Net;
using System.Text;
using NewsFeed.Web.Api.Writing;
using NewsFeed.Web.Deliveries;

namespace NewsFeed.Web.Tests.Deliveries;

[OnEachEngine]
public sealed class DeliveryTests
{
    [Theory]
    [InlineData("in.zip")]
    [InlineData("in.tar.gz")]
    public async Task Of_an_archive_are_known_by_what_it_holds_and_not_by_its_name(string name)
    {
        await using var site = await TestSite.EmptyAsync();
        var editor = await Editor.OfAsync(site);
        site.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));
        var bytes = await File.ReadAllBytesAsync(site.Folder.Pack("in", name), TestSite.Cancellation);

        var plan = await editor.PlanAsync(("really.md", bytes));

        Assert.StartsWith("new One", Assert.Single(plan.Files), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_are_damaged_say_so_and_can_be_thrown_away()
    {
        await using var site = await TestSite.EmptyAsync();
        var editor = await Editor.OfAsync(site);

        var plan = await editor.PlanAsync(("<b>site</b>.zip", (byte[])[.. "PK\u0003\u0004"u8, .. Encoding.UTF8.GetBytes("and nothing else")]));

        Assert.Contains("“<b>site</b>.zip” cannot be imported:", plan.Problem, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", plan.Problem, StringComparison.Ordinal);
        (await editor.Person.PostAsync("/admin/import", "/admin/import?handler=ThrowAway")).Dispose();
        using var gone = await editor.Person.GetAsync(plan.Path);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task May_be_one_article_that_is_pasted()
    {
        await using var site = await TestSite.EmptyAsync();
        var editor = await Editor.OfAsync(site);
        const string form = "/admin/import?handler=Paste";
        using var refused = await editor.Person.PostAsync("/admin/import", form, ("path", "a.png"), ("text", "Typed\r\ntext"));
        var page = await TestSite.ParseAsync(refused);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Typed\ntext"), (refused.StatusCode, page.QuerySelector("textarea")!.TextContent));

        using var sent = await editor.Person.PostAsync("/admin/import", form, ("path", "_news/2026-05-01-one.md"), ("text", ArticleText.Of("One").ReplaceLineEndings("\r\n")));
        var plan = await editor.FollowAsync(sent);
        Assert.StartsWith("new One", Assert.Single(plan.Files), StringComparison.Ordinal);
        await plan.DoAsync("Import");

        Assert.Equal(1, (await site.ImportAsync(site.Folder.Write("_news/2026-05-01-one.md", ArticleText.Of("One")))).Unchanged);
    }

    [Fact]
    public async Task That_cannot_be_taken_are_refused_in_words_before_they_fill_the_disk()
    {
        await using var site = await TestSite.WithAsync("", ("NewsFeed:MaxUpload", "1"));
        var editor = await Editor.OfAsync(site);
        var zip = (byte[])[.. "PK\u0003\u0004"u8, .. new byte[10]];

        await AssertRefusedAsync(Refusal.Nothing, "Nothing was chosen");
        await AssertRefusedAsync(Refusal.NotAlone, "has to be sent alone", ("a.md", "x"u8.ToArray()), ("b.zip", zip));
        await AssertRefusedAsync(Refusal.NotAlone, "has to be sent alone", ("b.zip", zip), ("a.md", "x"u8.ToArray()));
        await AssertRefusedAsync(Refusal.TooLong, "more than 1 MB", ("b.zip", [.. zip, .. new byte[1 << 20]]));
        await AssertRefusedAsync(Refusal.TooLong, "more than 1 MB", ("a.md", new byte[900 << 10]), ("b.md", new byte[900 << 10]));
        using var forged = await editor.SendAsync(hasToken: false, ("a.md", "x"u8.ToArray()));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Empty(site.Get<DeliveryShelf>().All);

        for (var i = 0; i < site.Get<DeliveryOptions>().Most; i++)
        {
            await editor.PlanAsync(("_news/2026-05-01-one.md", ArticleText.Of("One")));
        }

        await AssertRefusedAsync(Refusal.Full, "wait already", ("a.md", "x"u8.ToArray()));
        Assert.Empty(Directory.EnumerateFiles(site.Folder.Path("data/uploads")));

        async Task AssertRefusedAsync(Refusal refusal, string words, params (string, byte[])[] files)
        {
            using var answer = await editor.SendAsync(hasToken: true, files);
            Assert.Equal($"/admin/import?refused={refusal}", answer.Headers.Location?.OriginalString);
            Assert.Contains(words, (await editor.LookAsync(answer.Headers.Location!.OriginalString)).Problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_a_folder_of_the_server_stay_below_the_one_that_is_open()
    {
        using var server = new TestFolder();
        server.Write("open/week/_news/2026-05-01-one.md", ArticleText.Of("One"));
        server.Write("open/notes.txt", "no archive");
        server.Write("closed/_news/2026-05-01-secret.md", ArticleText.Of("Secret"));
        server.Write("open/.hidden/x.md", "x");
        Directory.CreateSymbolicLink(server.Path("open/link"), server.Path("closed"));
        server.Pack("open/week", "open/week.zip");
        await using var site = await TestSite.WithAsync("", ("NewsFeed:ImportRoot", server.Path("open")));
        var editor = await Editor.OfAsync(site);

        var list = await editor.LookAsync("/admin/import");
        Assert.Equal(["week/", "week.zip"], list.Page.QuerySelectorAll(".shelf bdi").Select(name => name.Parent is AngleSharp.Html.Dom.IHtmlAnchorElement ? name.TextContent + "/" : name.TextContent));
        foreach (var path in (string[])["../closed", "week/../../closed", "link", "link/_news", ".hidden", "/etc", "..", "notes.txt", "week\\..", "nowhere"])
        {
            using var refused = await editor.Person.PostAsync("/admin/import", "/admin/import?handler=Folder", ("path", path));
            Assert.Equal((path, HttpStatusCode.NotFound), (path, refused.StatusCode));
            Assert.Null((await editor.LookAsync($"/admin/import?folder={Uri.EscapeDataString(path)}")).Page.QuerySelector(".crumbs"));
        }

        foreach (var path in (string[])["week", "week.zip"])
        {
            using var taken = await editor.Person.PostAsync("/admin/import", "/admin/import?handler=Folder", ("path", path));
            Assert.Equal((path, 1), (path, (await editor.FollowAsync(taken)).Counts["New"]));
        }
    }

    [Fact]
    public async Task Are_imported_one_at_a_time_and_what_is_cancelled_leaves_nothing()
    {
        await using var site = await TestSite.EmptyAsync();
        var editor = await Editor.OfAsync(site);
        var plan = await editor.PlanAsync([.. Enumerable.Range(1, 60).Select(i => ($"_news/2026-05-01-file-{i}.md", ArticleText.Of($"Article {i}")))]);
        var other = await editor.PlanAsync(("_news/2026-05-02-other.md", ArticleText.Of("Other")));
        var before = await site.InStoreAsync(StoreDump.OfAsync);

        // The API imports something: the newsroom's import waits for it, and can be cancelled meanwhile.
        using (await site.Get<WriteTurns>().WriteAsync(TestSite.Cancellation))
        {
            using var begun = await plan.PostAsync("Import");
            Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
            using var shown = await editor.Person.GetAsync(plan.Path);
            var working = await TestSite.ParseAsync(shown);
            Assert.Equal("Waits for another to end…", working.QuerySelector(".job [role=status]")!.TextContent);
            Assert.NotNull(working.QuerySelector("head noscript"));

            using var refused = await other.PostAsync("Import");
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Contains("“_news” is being imported just now", (await TestSite.ParseAsync(refused)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

            var cancelled = await new PlanOnPage(editor, plan.Path, working).DoAsync("Cancel");
            Assert.Equal("It was cancelled. Nothing was changed.", cancelled.Problem);
            Assert.Equal(50, cancelled.Files.Length);
        }

        Assert.Equal(before, await site.InStoreAsync(StoreDump.OfAsync));
        Assert.Contains("new60", PlanOnPage.TextOf((await plan.DoAsync("Import")).Page.QuerySelector(".figures")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_looks_at_any_more_are_thrown_away()
    {
        var clock = new SetClock(DateTimeOffset.UnixEpoch);
        var options = new DeliveryOptions();
        using var shelf = new DeliveryShelf(options, clock);
        var (old, seen) = (Made("old"), Made("seen"));
        shelf.Add(old);
        shelf.Add(seen);
        clock.Present += options.Life - TimeSpan.FromMinutes(1);
        Assert.Same(seen, shelf.Find(seen.Id));
        clock.Present += TimeSpan.FromMinutes(2);

        await shelf.SweepAsync();

        Assert.Equal(["seen"], shelf.All.Select(delivery => delivery.Name));
        Assert.Null(shelf.Find(old.Id));

        Delivery Made(string name) => new(name, "Ed", clock.GetUtcNow(), () => throw new NotSupportedException(), null);
    }
}
