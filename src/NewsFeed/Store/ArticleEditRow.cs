namespace NewsFeed.Store;

/// <summary>One field of an article that a curator has decided, whatever its file says. It holds good until a curator decides otherwise.</summary>
public sealed class ArticleEditRow
{
    /// <summary>The article's number.</summary>
    public long ArticleId { get; set; }

    /// <summary>The key that files use, such as <c>published</c>.</summary>
    public required string Field { get; set; }

    /// <summary>What the curator decided, as JSON.</summary>
    public required string Value { get; set; }

    /// <summary>What the file said when the curator decided, as JSON: an import that brings something else again is a conflict.</summary>
    public required string FileValue { get; set; }

    /// <summary>The event that made it.</summary>
    public long EventId { get; set; }
}
