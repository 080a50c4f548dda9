using Microsoft.EntityFrameworkCore;

namespace NewsFeed.Web.Tests.Feeds;

[OnEachEngine]
public sealed class HubWatchTests
{
    private const string Base = "https://news.example.org/";

    [Fact]
    public async Task Tells_of_the_feeds_that_an_import_from_the_command_line_has_changed_and_of_no_others()
    {
        await using var hub = await TestHub.StartAsync();
        await using var site = await TestSite.WithAsync(Seeds.Folder, ("NewsFeed:BaseUrl", Base), ("NewsFeed:WebSubHub", hub.Address));
        await AtRestAsync(hub, site);
        await using var program = new TestProgram();
        program.Environment["ConnectionStrings__NewsFeed"] = await site.InStoreAsync(db => Task.FromResult(db.Database.GetConnectionString()!));
        program.Folder.Write("in/_news/2026-11-24-late.md", ArticleText.Of("Late", "topics: [AI, Robotics]\nprovider:\n  name: Northlight\n  domain: northlight.example"));

        var result = await program.RunAsync("import", "in");

        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Equal(
            Of("feed", "topics/ai", "topics/robotics", "providers/northlight.example").Order(StringComparer.Ordinal),
            (await hub.NextAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Tells_of_what_was_imported_while_the_site_was_down_and_nothing_twice()
    {
        await using var hub = await TestHub.StartAsync();
        using var folder = new TestFolder();
        await using var database = TestDatabase.For(folder);
        await database.MakeAsync();
        (string, string)[] settings =
            [("NewsFeed:BaseUrl", Base), ("NewsFeed:WebSubHub", hub.Address), ("NewsFeed:DataDirectory", folder.Path("data")), ("ConnectionStrings:NewsFeed", database.ConnectionString)];
        await using (var site = await TestSite.WithAsync(Seeds.Folder, settings))
        {
            await AtRestAsync(hub, folder.Path("data/websub"));
        }

        var askedBefore = hub.Asked;
        var writtenBefore = WrittenAt(folder.Path("data/websub"));
        await using (var site = await TestSite.WithAsync("", settings))
        {
            await WrittenAfterAsync(folder.Path("data/websub"), writtenBefore);
            writtenBefore = WrittenAt(folder.Path("data/websub"));
            site.Folder.Write("in/_news/2026-11-24-late.md", ArticleText.Of("Late"));
            await site.ImportAsync(site.Folder.Path("in"));
            Assert.Equal(Of("feed", "topics/ai", "providers/example.org").Order(StringComparer.Ordinal), (await hub.NextAsync()).Order(StringComparer.Ordinal));
            Assert.Equal(askedBefore + 1, hub.Asked);
            await WrittenAfterAsync(folder.Path("data/websub"), writtenBefore);
        }

        await using (var site = await TestSite.WithAsync("", [.. settings, ("NewsFeed:WebSubHub", "")]))
        {
            site.Folder.Write("in/_news/2026-11-24-later.md", ArticleText.Of("Later"));
            await site.ImportAsync(site.Folder.Path("in"));
        }

        await using (await TestSite.WithAsync("", settings))
        {
            Assert.Contains(Base + "feed.rss", await hub.NextAsync());
        }
    }

    private static IEnumerable<string> Of(params string[] lists) => lists.SelectMany(list => (string[])[$"{Base}{list}.rss", $"{Base}{list}.atom", $"{Base}{list}.json"]);

    private static Task AtRestAsync(TestHub hub, TestSite site) => AtRestAsync(hub, site.Folder.Path("data/websub"));

    /// <summary>Reads what a first start tells: everything.</summary>
    private static async Task AtRestAsync(TestHub hub, string memory)
    {
        await WrittenAfterAsync(memory, WrittenAt(memory + ".none"));
        for (var left = hub.Asked; left > 0; left--)
        {
            await hub.NextAsync();
        }
    }

    private static DateTime WrittenAt(string memory) => File.GetLastWriteTimeUtc(memory);

    /// <summary>A look at the feeds ends with what was told being written down.</summary>
    private static async Task WrittenAfterAsync(string memory, DateTime before)
    {
        while (WrittenAt(memory) <= before)
        {
            await Task.Delay(20, TestSite.Cancellation);
        }
    }
}
