using Microsoft.EntityFrameworkCore;
using NewsFeed.Sqlite;

namespace NewsFeed.Tests.Importing;

/// <summary>All that a store holds but the record of what was done to it: every row of every other table, and every word of the full-text index.</summary>
public static class StandingStore
{
    private static readonly string[] Record = ["Batches|", "BatchChanges|", "StoryChanges|", "CuratorEvents|"];

    public static async Task<IReadOnlyList<string>> OfAsync(TestStore store)
    {
        var rows = await store.DumpAsync();
        return [.. rows.Where(row => !Array.Exists(Record, table => row.StartsWith(table, StringComparison.Ordinal))), .. await WordsAsync(store)];
    }

    private static async Task<IReadOnlyList<string>> WordsAsync(TestStore store)
    {
        if (store.Database.Engine != SqliteStore.EngineName)
        {
            return await LinesAsync(store, """SELECT "FeedKey" || '|' || "Part" || '|' || "Words"::text FROM "ArticleSearch" """);
        }

        await store.Db.Database.ExecuteSqlRawAsync("CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, 'ArticleSearch', instance)", TestStore.Cancellation);
        return await LinesAsync(store, """SELECT doc || '|' || term || '|' || col || '|' || "offset" FROM temp.words""");
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(TestStore store, string sql)
    {
        var lines = new List<string>();
        await store.Db.Database.OpenConnectionAsync(TestStore.Cancellation);
        await using var command = store.Db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Written above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(TestStore.Cancellation);
        while (await reader.ReadAsync(TestStore.Cancellation))
        {
            lines.Add(reader.GetString(0));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
