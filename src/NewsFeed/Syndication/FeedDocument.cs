using NewsFeed.Feed;
using NewsFeed.Related;
using NewsFeed.Rendering;

namespace NewsFeed.Syndication;

/// <summary>A page of a list, ready to be written in any format. All addresses are absolute.</summary>
/// <param name="Title">What the feed shows, in words, with the site's name.</param>
/// <param name="HomeUrl">The page that shows the same list.</param>
/// <param name="SelfUrl">The feed's own address in this format.</param>
public sealed record FeedDocument(string Title, string HomeUrl, string SelfUrl)
{
    /// <summary>A sentence on the site.</summary>
    public required string Description { get; init; }

    /// <summary>The site's front page, with a slash at its end.</summary>
    public required Uri Site { get; init; }

    /// <summary>The site's name.</summary>
    public required string SiteTitle { get; init; }

    /// <summary>The first page of the feed in this format: what the whole feed is called.</summary>
    public required string FirstUrl { get; init; }

    /// <summary>The feed with what follows; null on the last page.</summary>
    public string? NextUrl { get; init; }

    /// <summary>The feed with what comes before; null on the first page.</summary>
    public string? PreviousUrl { get; init; }

    /// <summary>The WebSub hub that tells of changes; null where none is told of them.</summary>
    public string? HubUrl { get; init; }

    /// <summary>A picture of the site.</summary>
    public required string IconUrl { get; init; }

    /// <summary>The articles, in the order of the list.</summary>
    public required IReadOnlyList<FeedEntry> Entries { get; init; }

    /// <summary>The language of the site's own words.</summary>
    public const string Language = "en";

    /// <summary>When the latest of the articles appeared or was changed; null where there are none.</summary>
    public DateTimeOffset? UpdatedAt => Entries.Count == 0 ? null : Entries.Max(entry => entry.UpdatedAt);
}

/// <summary>An article in a feed.</summary>
/// <param name="Item">What its card shows.</param>
/// <param name="Id">See <see cref="EntryId"/>.</param>
/// <param name="PageUrl">Its page on this site.</param>
public sealed record FeedEntry(FeedItem Item, string Id, string PageUrl)
{
    /// <summary>When it appeared or was last changed by its publisher, whichever came later.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Its page at the provider's.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>Its leading picture.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>Its text; empty where it has none, or one that is too long for a feed.</summary>
    public SafeHtml Content { get; init; } = SafeHtml.Empty;

    /// <summary>Who wrote it; the provider where the file does not say.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>A language tag; null where the file has none.</summary>
    public string? Language { get; init; }

    /// <summary>The other articles of its story, as links to their publishers.</summary>
    public required IReadOnlyList<RelatedItem> Related { get; init; }
}
