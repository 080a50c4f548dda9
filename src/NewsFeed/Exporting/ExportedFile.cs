using NewsFeed.Feed;

namespace NewsFeed.Exporting;

/// <summary>A file on its way out.</summary>
/// <param name="Path">Its identity: a relative path with forward slashes.</param>
/// <param name="Bytes">Its bytes as they were imported.</param>
public sealed record ExportedFile(string Path, byte[] Bytes)
{
    /// <summary>What the store says of the article; null for a file that was not asked for as one of a list.</summary>
    public ListedArticle? Listed { get; init; }

    /// <summary>What a list shows of the article.</summary>
    /// <exception cref="InvalidOperationException">The file was not asked for as one of a list.</exception>
    public FeedItem Card => Listed?.Card ?? throw new InvalidOperationException($"{Path} is not one of a list.");

    /// <summary>The path as a name inside a folder or an archive.</summary>
    /// <exception cref="InvalidDataException">The path leads out of wherever it is put.</exception>
    public string EntryName => Path.Split('/').All(segment => segment is not ("" or "..")) && !Path.Contains('\\', StringComparison.Ordinal) && Path is not [_, ':', ..]
        ? Path
        : throw new InvalidDataException($"The stored path “{Path}” leads out of the folder: the store is damaged.");
}

/// <summary>What the store says of a public article.</summary>
/// <param name="Card">What a list shows of it.</param>
/// <param name="UpdatedAt">When the publisher last changed it, in UTC; null where that is not known.</param>
public sealed record ListedArticle(FeedItem Card, DateTimeOffset? UpdatedAt);
