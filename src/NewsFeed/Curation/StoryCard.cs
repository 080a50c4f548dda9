using NewsFeed.Feed;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>A story in a list, or an article that stands alone.</summary>
/// <param name="Item">The article that leads, or that was found.</param>
/// <param name="Size">How many articles its story has; 1 for one that stands alone.</param>
public sealed record StoryLine(FeedItem Item, int Size);

/// <summary>A page of stories.</summary>
/// <param name="Lines">Those of the page.</param>
/// <param name="All">How many stories there are.</param>
/// <param name="ByHand">How many stories, and articles alone, a curator has decided about.</param>
/// <param name="Pages">How many pages there are; at least one.</param>
public sealed record StoryList(IReadOnlyList<StoryLine> Lines, int All, int ByHand, int Pages);

/// <summary>The story of an article with all that an editor decides by.</summary>
/// <param name="Item">The article.</param>
/// <param name="Story">Its story, at most <see cref="StoryView.MaxMembers"/> articles of it; null where it stands alone.</param>
public sealed record StoryCard(FeedItem Item, StoryView? Story)
{
    /// <summary>What curators have decided of its articles, the newest first.</summary>
    public IReadOnlyList<StoryDecided> Decided { get; init; } = [];

    /// <summary>What curators have done to it, the newest first.</summary>
    public IReadOnlyList<StoryEvent> History { get; init; } = [];
}

/// <summary>A decision that stands.</summary>
/// <param name="EventId">The event that made it.</param>
/// <param name="Verdict">Whether its articles are one story.</param>
/// <param name="Of">Of articles that are not one story: what was taken out; of others the first.</param>
/// <param name="Others">What it is, or is not, one story with.</param>
public sealed record StoryDecided(long EventId, StoryVerdict Verdict, StoryMember Of, IReadOnlyList<StoryMember> Others)
{
    /// <summary>Who decided.</summary>
    public required string Who { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in the curator's words; null where nothing was said.</summary>
    public string? Reason { get; init; }
}

/// <summary>What a curator did to the story of an article.</summary>
/// <param name="Action">What.</param>
/// <param name="Article">The article.</param>
/// <param name="Who">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="Before">How its story stood, as a JSON object.</param>
/// <param name="After">How it stands since.</param>
/// <param name="Reason">Why, in the curator's words; null where nothing was said.</param>
public sealed record StoryEvent(CuratorAction Action, StoryMember Article, string Who, DateTimeOffset At, string Before, string After, string? Reason);
