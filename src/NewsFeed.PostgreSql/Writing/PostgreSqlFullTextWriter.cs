using NewsFeed.PostgreSql.Search;
using NewsFeed.Store;
using Npgsql;

namespace NewsFeed.PostgreSql.Writing;

/// <summary>Writes the full-text table.</summary>
internal sealed class PostgreSqlFullTextWriter(PostgreSqlBulkWrite bulk, CopyBuffer buffer) : IFullTextWriter
{
    private readonly SearchParts parts = new();

    /// <summary>The columns that <see cref="Add"/> gives values for.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["\"FeedKey\"", "\"Part\"", "\"IsSplit\"", "\"Words\""];

    /// <inheritdoc/>
    public void Add(long feedKey, SearchableText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var vectors = parts.Of(text);
        for (var part = 0; part < vectors.Count; part++)
        {
            buffer.BeginRow();
            buffer.Add(feedKey);
            buffer.Add(part);
            buffer.Add(vectors.Count > 1);
            buffer.Add(vectors[part]);
        }

        bulk.SendIfFull(buffer);
    }

    /// <inheritdoc/>
    public void Remove(long feedKey)
    {
        // An article that is added and taken out in one go is rare, so which keys are waiting is not kept.
        buffer.Send(bulk.Connection);
        bulk.Run("""DELETE FROM "ArticleSearch" WHERE "FeedKey" = $1""", [new NpgsqlParameter<long> { TypedValue = feedKey }]);
    }
}
