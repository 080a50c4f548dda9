using Microsoft.EntityFrameworkCore;

namespace NewsFeed.Tests;

/// <summary>What a store holds, to compare stores by.</summary>
public static class StoreDump
{
    /// <summary>Every row of every table of a store as text.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(DbContext db)
    {
        var lines = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
#pragma warning disable CA2100 // The table's name comes from the model.
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                var values = Enumerable.Range(0, reader.FieldCount)
                    .Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture));
                lines.Add($"{table}|{string.Join('|', values)}");
            }
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
