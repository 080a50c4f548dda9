using NewsFeed.Articles;

namespace NewsFeed.Store;

/// <summary>A topic: met in an article, described by a topic file, or both.</summary>
public sealed class TopicRow
{
    /// <summary>The topic's number.</summary>
    public long Id { get; set; }

    /// <summary>What the public address is made of. Unique, and kept for ever once given.</summary>
    public required string Slug { get; set; }

    /// <summary>The name readers see.</summary>
    public required string Name { get; set; }

    /// <summary>The name in lower case, by which articles find it. Unique.</summary>
    public required string NameKey { get; set; }

    /// <summary>Keys of names the topic had before, by which older articles find it. Never another topic's.</summary>
    public IReadOnlyList<string> FormerNames { get; set; } = [];

    /// <summary>See <see cref="Topic.ShortName"/>.</summary>
    public string? ShortName { get; set; }

    /// <summary>See <see cref="Topic.Description"/>.</summary>
    public string? Description { get; set; }

    /// <summary>The parent's name as the file has it; <see cref="ParentId"/> follows from it.</summary>
    public string? ParentName { get; set; }

    /// <summary>The parent's number. The tree has no circles.</summary>
    public long? ParentId { get; set; }

    /// <summary>See <see cref="Topic.Position"/>.</summary>
    public int Position { get; set; } = int.MaxValue;

    /// <summary>See <see cref="Topic.Keywords"/>.</summary>
    public IReadOnlyList<string>? Keywords { get; set; }

    /// <summary>See <see cref="Topic.Hashtags"/>.</summary>
    public IReadOnlyList<string>? Hashtags { get; set; }

    /// <summary>See <see cref="Topic.Images"/>.</summary>
    public IReadOnlyList<Image>? Images { get; set; }

    /// <summary>See <see cref="Topic.Services"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Services { get; set; }

    /// <summary>How many public articles have this topic; kept by each import.</summary>
    public int ArticleCount { get; set; }

    /// <summary>The topic file's version that this row was made from; null where only articles speak of the topic.</summary>
    public long? SourceId { get; set; }
}
