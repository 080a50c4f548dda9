namespace NewsFeed.Articles;

/// <summary>What a topic file (<c>_data/topics/NN-slug.yaml</c>) says.</summary>
/// <param name="Path">The file's identity, from its <c>_data</c> folder on.</param>
/// <param name="Name">The name articles use, compared without case.</param>
public sealed record Topic(string Path, string Name)
{
    /// <summary>The file's <c>_id</c>; the name's slug where the file has none.</summary>
    public required string Slug { get; init; }

    /// <summary>A shorter name for narrow places.</summary>
    public string? ShortName { get; init; }

    /// <summary>The parent topic's name.</summary>
    public string? Parent { get; init; }

    /// <summary>A sentence or two, plain text.</summary>
    public string? Description { get; init; }

    /// <summary>The number in front of the file name: the place among its siblings. <see cref="int.MaxValue"/> where there is none.</summary>
    public int Position { get; init; } = int.MaxValue;

    /// <summary>Words that speak of this topic.</summary>
    public IReadOnlyList<string>? Keywords { get; init; }

    /// <summary>Hashtags, with their <c>#</c>.</summary>
    public IReadOnlyList<string>? Hashtags { get; init; }

    /// <summary>Pictures, the first one leading.</summary>
    public IReadOnlyList<Image>? Images { get; init; }

    /// <summary>The original site's own addresses by service name, in file order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Services { get; init; }
}
