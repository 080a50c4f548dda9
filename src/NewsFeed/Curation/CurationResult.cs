using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>What came of a curator's wish.</summary>
public enum CurationOutcome
{
    /// <summary>It was done, and stands in the history.</summary>
    Done,

    /// <summary>It was so already: nothing was changed.</summary>
    AlreadySo,

    /// <summary>There is no such article.</summary>
    NotFound,

    /// <summary>The article's file has gone, or can no longer be read: it has to be imported again first.</summary>
    FileMissing,

    /// <summary>What was wished for cannot be: the problems say why. Nothing was changed.</summary>
    Refused,
}

/// <summary>Who changes something, and why.</summary>
/// <param name="Who">An account, or a token by its name.</param>
/// <param name="Reason">Why, in plain text; null where nothing was said. See <see cref="Curator.MaxReason"/>.</param>
public sealed record CuratorNote(string Who, string? Reason)
{
    /// <summary>A note with a reason as somebody typed it, cut where it is too long; nothing but white space is none.</summary>
    /// <param name="who">Who.</param>
    /// <param name="typed">Why, as typed.</param>
    public static CuratorNote Of(string who, string? typed) => new(
        who,
        typed?.Trim() is { Length: > 0 } reason ? reason.Length <= Curator.MaxReason ? reason : reason[..(char.IsHighSurrogate(reason[Curator.MaxReason - 1]) ? Curator.MaxReason - 1 : Curator.MaxReason)] : null);
}

/// <summary>What came of it.</summary>
/// <param name="Outcome">Whether it was done, and if not, why.</param>
/// <param name="State">Whether the public sees the article now; null where there is none.</param>
/// <param name="EventId">The number of the event in the history; null where nothing was changed.</param>
public sealed record CurationResult(CurationOutcome Outcome, ArticleState? State = null, long? EventId = null)
{
    /// <summary>Why it was refused, in sentences; none where it was not.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}
