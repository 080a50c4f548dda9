using System.Data.Common;
using NewsFeed.Store;

namespace NewsFeed.Related;

/// <summary>An article as the making of stories sees it.</summary>
internal sealed class StoryArticle
{
    /// <summary>What is read of an article.</summary>
    public const string Columns =
        """
        "Id", "FeedKey", "State", "ProviderId", "Path", COALESCE("ShownTitle", "Title"), COALESCE("ShownExcerpt", "Excerpt"), "Quality", "Heat", "Rank",
        "StoryId", "StorySize", "StoryTie", "StoryCloseness"
        """;

    /// <summary>By their numbers.</summary>
    public const string ByNumbers = $"""SELECT {Columns} FROM "Articles" WHERE "Id" IN {StoreReaders.Numbers}""";

    private StoryText? text;

    private StoryArticle(DbDataReader row)
    {
        (Id, Key, IsPublic, ProviderId, Path) = (row.GetInt64(0), row.GetInt64(1), row.GetInt32(2) == (int)ArticleState.Public, row.GetInt64(3), row.GetString(4));
        (Title, Excerpt, Quality, Heat, Rank) = (row.GetString(5), row.TextOrNull(6), row.IntOrNull(7), row.IntOrNull(8), row.GetInt64(9));
        Place = new StoryPlace(row.GetInt64(10), row.GetInt32(11), (StoryTie)row.GetInt32(12), row.GetInt32(13));
    }

    public long Id { get; }

    /// <summary>See <see cref="FeedKey"/>.</summary>
    public long Key { get; }

    public bool IsPublic { get; }

    public long ProviderId { get; }

    public string Path { get; }

    public string Title { get; }

    public string? Excerpt { get; }

    public int? Quality { get; }

    public int? Heat { get; }

    /// <summary>The static rank as the store has it.</summary>
    public long Rank { get; }

    /// <summary>Where it stands now.</summary>
    public StoryPlace Place { get; }

    public DateTimeOffset PublishedAt => FeedKey.InstantOf(Key);

    public StoryText Text => text ??= new StoryText(Title, Excerpt);

    /// <summary>The last article that met it in a window, and how many words they share: counted here to spare a table for each article.</summary>
    public (StoryArticle? By, int Shared) Met { get; set; }

    /// <summary>The article of a row of <see cref="Columns"/>.</summary>
    public static StoryArticle Of(DbDataReader row) => new(row);

    /// <summary>The one that would lead a story stands first: best score, then most attention, then the older. Paths are no two articles', so the order is total.</summary>
    public static int Compare(StoryArticle left, StoryArticle right)
    {
        var order = (right.Quality ?? -1, right.Heat ?? -1).CompareTo((left.Quality ?? -1, left.Heat ?? -1));
        order = order != 0 ? order : left.PublishedAt.CompareTo(right.PublishedAt);
        return order != 0 ? order : string.CompareOrdinal(left.Path, right.Path);
    }
}

/// <summary>Where an article stands among stories.</summary>
/// <param name="StoryId">The story; 0 for none.</param>
/// <param name="Size">How many articles the story has that it leads; 0 where it leads none.</param>
/// <param name="Tie">What ties it to the article that leads its story.</param>
/// <param name="Closeness">How close its headline is to that article's, in hundredths.</param>
internal readonly record struct StoryPlace(long StoryId, int Size, StoryTie Tie, int Closeness)
{
    /// <summary>Alone.</summary>
    public static StoryPlace None => default;
}
