namespace NewsFeed.Articles;

/// <summary>A picture's address and what is known of it.</summary>
/// <param name="Url">Absolute http(s), or site-relative (<c>/assets/…</c>).</param>
public sealed record Image(string Url)
{
    /// <summary>Pixels, 1 or more, where known.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels, 1 or more, where known.</summary>
    public int? Height { get; init; }

    /// <summary>What the picture shows.</summary>
    public string? Title { get; init; }

    /// <summary>Whose picture it is.</summary>
    public string? Attribution { get; init; }

    /// <summary>Whether the original site holds a copy.</summary>
    public bool? IsCached { get; init; }
}
