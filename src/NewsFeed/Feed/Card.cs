using System.Data.Common;
using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Feed;

/// <summary>Reads what cards show, from memory or from the store.</summary>
/// <param name="db">The store.</param>
/// <param name="readers">Reading connections.</param>
/// <param name="columns">The articles.</param>
internal sealed class Card(NewsFeedDb db, StoreReaders readers, FeedColumns columns)
{
    /// <summary>The columns of a card, which every query that shows articles begins with.</summary>
    public const string Columns =
        """
        a."Id", a."State", a."ProviderId", a."Slug", COALESCE(a."ShownTitle", a."Title"), COALESCE(a."ShownExcerpt", a."Excerpt"),
        a."PublishedAt", a."Url", a."Type", a."Quality", a."Heat", a."TopicNames", a."ImageUrl", a."ImageWidth", a."ImageHeight", a."RelatedCount",
        a."Rank", a."StoryId", a."StorySize", a."StoryTie", a."StoryCloseness"
        """;

    /// <summary>How many columns that is: where a query's own begin.</summary>
    public const int ColumnCount = 21;

    /// <summary>The state is looked at in memory: asked for here, it lures SQLite into walking through all public articles.</summary>
    public const string ByIds = $"""SELECT {Columns} FROM "Articles" AS a WHERE a."Id" IN {StoreReaders.Numbers}""";

    public const string ById = $"""SELECT {Columns} FROM "Articles" AS a WHERE a."Id" = @p0""";

    /// <summary>The cards of some positions, in their order.</summary>
    public async Task<IReadOnlyList<FeedItem>> AtAsync(IReadOnlyList<int> positions, CancellationToken cancellation)
    {
        var cards = new FeedItem?[positions.Count];
        var missing = new List<long>();
        for (var i = 0; i < cards.Length; i++)
        {
            var id = columns.Ids[positions[i]];
            cards[i] = columns.Cards.Find(id);
            if (cards[i] is null)
            {
                missing.Add(id);
            }
        }

        if (missing.Count == 0)
        {
            return cards!;
        }

        var read = await ReadAsync(missing, cancellation);
        for (var i = 0; i < cards.Length; i++)
        {
            cards[i] ??= read.GetValueOrDefault(columns.Ids[positions[i]]);
        }

        return [.. cards.OfType<FeedItem>()];
    }

    /// <summary>The card of a row that begins with <see cref="Columns"/>.</summary>
    /// <returns>Null where the article is not in the state that is wanted, or no longer: an import may end between the look at memory and that at the store.</returns>
    public static FeedItem? Of(DbDataReader row, FeedDirectory directory, ArticleState state = ArticleState.Public)
    {
        if (row.GetInt32(1) != (int)state || directory.ProviderWith(row.GetInt64(2)) is not { } provider)
        {
            return null;
        }

        return new FeedItem
        {
            Id = row.GetInt64(0),
            Slug = row.GetString(3),
            Title = row.GetString(4),
            Excerpt = row.TextOrNull(5),
            PublishedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)),
            Url = row.GetString(7),
            Type = row.GetString(8),
            Quality = row.IntOrNull(9),
            Heat = row.IntOrNull(10),
            Provider = provider,
            Topics = TopicsOf(row.GetString(11), directory),
            ImageUrl = row.TextOrNull(12),
            ImageWidth = row.IntOrNull(13),
            ImageHeight = row.IntOrNull(14),
            RelatedCount = row.GetInt32(15),
            Rank = Rank.PartsOf(row.GetInt64(16), row.IntOrNull(9), row.IntOrNull(10), row.GetInt32(18)),
            StoryId = row.GetInt64(17),
            StorySize = row.GetInt32(18),
            StoryTie = (StoryTie)row.GetInt32(19),
            StoryCloseness = row.GetInt32(20),
        };
    }

    private async Task<Dictionary<long, FeedItem>> ReadAsync(List<long> ids, CancellationToken cancellation)
    {
        var read = new Dictionary<long, FeedItem>(ids.Count);
        await (ids.Count == 1
            ? readers.ReadAsync(db, ById, [ids[0]], See, cancellation)
            : readers.ReadByNumbersAsync(db, ByIds, ids, See, cancellation));
        return read;

        void See(DbDataReader row)
        {
            if (Of(row, columns.Directory, columns.State) is { } card)
            {
                read.Add(card.Id, card);
                columns.Cards.Remember(card.Id, card);
            }
        }
    }

    private static List<TopicRef> TopicsOf(string names, FeedDirectory directory)
    {
        var topics = new List<TopicRef>();
        foreach (var name in JsonColumn.Read<string[]>(names) ?? [])
        {
            if (directory.TopicByName.TryGetValue(name.ToLowerInvariant(), out var topic) && !topics.Contains(topic))
            {
                topics.Add(topic);
            }
        }

        return topics;
    }
}
