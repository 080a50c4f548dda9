namespace NewsFeed.Feed;

/// <summary>What a list shows: one set of conditions behind every page, feed and export. All given conditions must hold.</summary>
public sealed record FeedFilter
{
    /// <summary>Shows everything public.</summary>
    public static FeedFilter Everything { get; } = new();

    /// <summary>Topic slugs; an article must have all of them.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Topic slugs; an article must have one of them at least. Empty means any.</summary>
    public IReadOnlyList<string> AnyTopics { get; init; } = [];

    /// <summary>Topic slugs; an article must have none of them.</summary>
    public IReadOnlyList<string> NotTopics { get; init; } = [];

    /// <summary>Provider domains; an article must come from one of them. Empty means any.</summary>
    public IReadOnlyList<string> Providers { get; init; } = [];

    /// <summary>The lowest editorial score shown. Articles without a score are left out when this is given.</summary>
    public int? MinQuality { get; init; }

    /// <summary>The highest editorial score shown. Articles without a score are left out when this is given.</summary>
    public int? MaxQuality { get; init; }

    /// <summary>The only type shown, lower case.</summary>
    public string? Type { get; init; }

    /// <summary>The first day shown, UTC.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day shown, UTC, to its end.</summary>
    public DateOnly? To { get; init; }

    /// <summary>A search as typed; see <see cref="Search.SearchQuery"/>.</summary>
    public string? Query { get; init; }

    /// <summary>Whether it asks for nothing, and so shows everything public.</summary>
    public bool IsEmpty => Topics.Count == 0 && AnyTopics.Count == 0 && NotTopics.Count == 0 && Providers.Count == 0
        && Everything == this with { Topics = Everything.Topics, AnyTopics = Everything.AnyTopics, NotTopics = Everything.NotTopics, Providers = Everything.Providers };

    /// <summary>The conditions of both filters together.</summary>
    /// <param name="scope">What the page itself stands for: its topic or its provider.</param>
    public FeedFilter Within(FeedFilter scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return this with
        {
            Topics = [.. scope.Topics.Union(Topics)],
            Providers = scope.Providers.Count > 0 ? scope.Providers : Providers,
        };
    }
}
