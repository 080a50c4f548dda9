using NewsFeed.Feed;

namespace NewsFeed.Digests;

/// <summary>The digest of a day or a week. It follows from what the store holds and from nothing else: whoever asks, and whenever, gets the same.</summary>
/// <remarks>
/// A story belongs to an issue if one of its articles appeared on the issue's days, and is told as it stood when they ended. If one of its articles had
/// appeared in the seven days before, too, it is told again only if it has grown: if one of the issue's days brought it an address that it did not have.
/// </remarks>
/// <param name="Period">The day or the week.</param>
public sealed record Issue(IssuePeriod Period)
{
    /// <summary>An issue that tells fewer stories is a quiet one.</summary>
    public const int QuietBelow = 3;

    /// <summary>How many public articles appeared.</summary>
    public required int Articles { get; init; }

    /// <summary>How many stories these are; an article that stands alone is one.</summary>
    public required int Stories { get; init; }

    /// <summary>How many providers they come from.</summary>
    public required int Providers { get; init; }

    /// <summary>How many of the stories are left out, since the seven days before had them and they have not grown.</summary>
    public required int Repeated { get; init; }

    /// <summary>The best of the others, best first: by quality, attention and the number of their articles. When in the day or week they appeared does not count.</summary>
    public required IReadOnlyList<IssueStory> Told { get; init; }

    /// <summary>How many stories it has to tell; more than are told where these are many.</summary>
    public int ToTell => Stories - Repeated;

    /// <summary>Whether it says that it is a quiet day or week.</summary>
    public bool IsQuiet => ToTell < QuietBelow;

    /// <summary>The day or week before; null where no article had appeared by its end.</summary>
    public IssuePeriod? Previous { get; init; }

    /// <summary>Of a quiet issue the last before it that was not quiet; where there is none near, and it tells nothing, the last day or week that had articles.
    /// Null where it is not quiet, and where there is neither.</summary>
    public IssuePeriod? Busier { get; init; }

    /// <summary>The first day whose articles it hangs on; null where it hangs on all before it. The last is that of <see cref="Period"/>.</summary>
    public DateOnly? HangsOnFrom { get; init; }

    /// <summary>The list of all its articles.</summary>
    public FeedFilter List => FeedFilter.Everything with { From = Period.First, To = Period.Last };
}

/// <summary>A story as an issue tells it. Of articles with one address only the best counts.</summary>
/// <param name="Lead">Of the articles that the issue's days brought the one that leads the story, else the best.</param>
/// <param name="More">Others of these days, best first.</param>
/// <param name="Earlier">Those from before, best first.</param>
/// <param name="Size">How many articles it had when the days ended; more than are named where these are many.</param>
public sealed record IssueStory(FeedItem Lead, IReadOnlyList<FeedItem> More, IReadOnlyList<FeedItem> Earlier, int Size)
{
    /// <summary>How many others are named at most.</summary>
    public const int MaxNamed = StoryView.MaxOnCard - 1;

    /// <summary>How many articles it had before, where the seven days before had it, too; 0 where it is new to the reader.</summary>
    public int GrownFrom { get; init; }

    /// <summary>How many others are not named.</summary>
    public int Unnamed => Size - 1 - More.Count - Earlier.Count;
}

/// <summary>The days of a month.</summary>
/// <param name="First">The month's first day.</param>
/// <param name="Days">Its days on which articles appeared and that have come, last first, each with its best story only.</param>
/// <param name="Before">The nearest month before it that has articles; null for none.</param>
/// <param name="After">The nearest month after it that has articles and has come; null for none.</param>
public sealed record IssueMonth(DateOnly First, IReadOnlyList<Issue> Days, DateOnly? Before, DateOnly? After);
