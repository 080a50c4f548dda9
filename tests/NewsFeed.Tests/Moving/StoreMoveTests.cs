using Microsoft.EntityFrameworkCore;
using NewsFeed.Curation;
using NewsFeed.FrontMatter;
using NewsFeed.Moving;
using NewsFeed.PostgreSql;
using NewsFeed.Sqlite;
using NewsFeed.Store;

namespace NewsFeed.Tests.Moving;

public sealed class StoreMoveTests
{
    [Fact]
    public async Task Carries_everything_to_PostgreSQL_and_back()
    {
        await using var first = await FilledAsync();
        await using var middle = TestStore.Unprepared(PostgreSqlStore.EngineName);
        await using var last = TestStore.Unprepared(SqliteStore.EngineName);

        var there = await MoveAsync(first, middle);
        var back = await MoveAsync(middle, last);

        Assert.Null(there.Refusal);
        var tables = first.Db.Model.GetEntityTypes().Concat(first.Get<AccountsDb>().Model.GetEntityTypes()).Select(type => type.GetTableName());
        Assert.Equal(tables.Order(), there.Tables.Select(table => table.Name).Order());
        Assert.All(there.Tables.Concat(back.Tables), table => Assert.True(table.IsSame, table.Name));
        Assert.Equal(there.Tables, back.Tables);
        Assert.Equal(await first.DumpAsync(), await last.DumpAsync());
        var accounts = await StoreDump.OfAsync(first.Get<AccountsDb>());
        Assert.Equal(6, accounts.Select(line => line.Split('|')[0]).Distinct().Count());
        Assert.Equal(accounts, await StoreDump.OfAsync(last.Get<AccountsDb>()));
    }

    [Fact]
    public async Task Leaves_a_store_that_finds_the_same_and_takes_the_next_import()
    {
        await using var first = await FilledAsync();
        await using var second = TestStore.Unprepared(PostgreSqlStore.EngineName);
        await MoveAsync(first, second);

        foreach (var query in (string[])["", "q=robots", "q=robot*%20-the", "topic=ai&sort=quality", "q=%22on%20the%22"])
        {
            Assert.Equal((await first.ListAsync(query)).Items.Select(item => item.Slug), (await second.ListAsync(query)).Items.Select(item => item.Slug));
        }

        var report = await second.ImportAsync(Seeds.Folder);
        Assert.Equal((0, 0, 73), (report.New, report.Changed, report.Unchanged));
        Assert.Equal(1, (await second.ImportAsync(second.Folder.Write("in/_news/2026-05-01-new.md", ArticleText.Of("New one")))).New);
        Assert.Equal(1, (await second.ListAsync("q=%22new%20one%22")).Total);
    }

    [Fact]
    public async Task Refuses_a_store_that_holds_anything()
    {
        await using var first = await FilledAsync();
        await using var second = await TestStore.CreateAsync(PostgreSqlStore.EngineName);
        await second.ImportAsync(second.Folder.Write("in/2026-05-01-a.md", ArticleText.Of("Here already")));
        var before = await second.DumpAsync();

        var report = await MoveAsync(first, second);

        Assert.Contains("not empty", report.Refusal, StringComparison.Ordinal);
        Assert.Equal(before, await second.DumpAsync());
    }

    [Theory]
    [InlineData(SqliteStore.EngineName, PostgreSqlStore.EngineName)]
    [InlineData(PostgreSqlStore.EngineName, SqliteStore.EngineName)]
    public async Task That_fails_half_way_leaves_nothing(string from, string to)
    {
        await using var first = await FilledAsync(from);
        await using var second = TestStore.Unprepared(to);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestStore.Cancellation);
        var files = Directory.EnumerateFiles(second.Folder.Root).Count();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => MoveAsync(first, second, new Stopping(stop), stop.Token));

        Assert.False(second.Database.Exists());
        Assert.Equal(files, Directory.EnumerateFiles(second.Folder.Root).Count());
        Assert.Null((await MoveAsync(first, second)).Refusal);
    }

    [Fact]
    public async Task Keeps_a_topic_below_one_that_was_met_later()
    {
        await using var first = await TestStore.CreateAsync(SqliteStore.EngineName);
        first.Folder.Write("in/_news/2026-05-01-a.md", ArticleText.Of("A", "topics: [Below, Above]"));
        first.Folder.Write("in/_data/topics/01-below.yaml", "name: Below\n_id: below\nparent: Above\n");
        await first.ImportAsync(first.Folder.Path("in"));
        await using var second = TestStore.Unprepared(PostgreSqlStore.EngineName);

        Assert.Null((await MoveAsync(first, second)).Refusal);

        var topics = await second.Db.Topics.ToDictionaryAsync(topic => topic.Name, TestStore.Cancellation);
        Assert.True(topics["Above"].Id > topics["Below"].Id);
        Assert.Equal(topics["Above"].Id, topics["Below"].ParentId);
    }

    /// <summary>The seeds, some of them in two versions, one taken off the site; and an account with one of each thing that it can have.</summary>
    private static async Task<TestStore> FilledAsync(string engine = SqliteStore.EngineName)
    {
        var store = await TestStore.CreateAsync(engine);
        await store.ImportAsync(Seeds.Folder);
        store.Folder.Write("in/letters/2026-05-01-a.md", ArticleText.Of("A"));
        store.Folder.Write("in/letters/2026-05-01-b.md", ArticleText.Of("B", "webUrl: https://example.org/a"));
        await store.ImportAsync(store.Folder.Path("in"));
        store.Folder.Write("in/letters/2026-05-01-a.md", ArticleText.Of("A, changed"));
        File.Delete(store.Folder.Path("in/letters/2026-05-01-b.md"));
        await store.ImportAsync(store.Folder.Path("in"), prune: true);
        var accounts = store.Get<AccountsDb>();
        accounts.AddRange(
            new AccountRow { Id = 7, Name = "Zoë", NameKey = "ZOË", Role = AccountRole.Editor, MadeAt = TestStore.Now, LastCodeStep = 3 },
            new RecoveryCodeRow { AccountId = 7, Hash = [1] },
            new PasskeyRow { AccountId = 7, CredentialId = [2], Name = "Phone", PublicKey = [3], Transports = "internal", IsBackedUp = true, MadeAt = TestStore.Now },
            new OutsideSignInRow { AccountId = 7, Issuer = "https://id.example.org", Subject = "zoe", MadeAt = TestStore.Now },
            new SessionRow { AccountId = 7, Hash = [4], MadeAt = TestStore.Now, SeenAt = TestStore.Now, EndsAt = TestStore.Now, Network = "::1", Agent = "Firefox", Means = "password" },
            new AccountLinkRow { AccountId = 7, Hash = [5], Kind = AccountLinkKind.Reset, Role = AccountRole.Editor, MadeBy = "test", MadeAt = TestStore.Now, EndsAt = TestStore.Now });
        await accounts.SaveChangesAsync(TestStore.Cancellation);
        var slugs = await store.Db.Articles.Where(article => article.State == ArticleState.Public).OrderBy(article => article.Id).Select(article => article.Slug).Take(2).ToListAsync(TestStore.Cancellation);
        Assert.Equal(CurationOutcome.Done, (await store.Get<StoryCurator>().DecideAsync(StoryWish.Join(slugs[0], slugs[1]), new CuratorNote("ada", null), TestStore.Cancellation)).Outcome);
        return store;
    }

    private static async Task<MoveReport> MoveAsync(
        TestStore from, TestStore to, IProgress<MoveProgress>? progress = null, CancellationToken? cancellation = null)
    {
        await using var reader = from.OfAnotherProcess();
        await using var writer = to.OfAnotherProcess();
        return await new StoreMove(Open(reader), Open(writer), new ArticleFileReader(new ReaderLimits(), TimeProvider.System)).RunAsync(progress, cancellation ?? TestStore.Cancellation);
    }

    private static OpenStore Open(TestStore store) => new(store.Db, store.Get<AccountsDb>(), store.Get<IStoreEngine>());

    /// <summary>Ends the work when the last row has been handed over.</summary>
    private sealed class Stopping(CancellationTokenSource stop) : IProgress<MoveProgress>
    {
        public void Report(MoveProgress value) => stop.Cancel();
    }
}
