namespace NewsFeed.Curation;

/// <summary>An article as a story names it.</summary>
/// <param name="Slug">What its address is made of.</param>
/// <param name="Title">Its headline for readers.</param>
public sealed record StoryMember(string Slug, string Title);

/// <summary>What a decision about stories means.</summary>
/// <param name="Before">The stories, and articles alone, that it changes: as they stand, the leading article of each first.</param>
/// <param name="After">What they become.</param>
/// <remarks>Each is one row of the front page. No address changes, whichever article leads.</remarks>
public sealed record StoryPlan(IReadOnlyList<IReadOnlyList<StoryMember>> Before, IReadOnlyList<IReadOnlyList<StoryMember>> After);

/// <summary>What came of a curator's wish about stories.</summary>
/// <param name="Outcome">Whether it was done, or would be; and if not, why.</param>
public sealed record StoryResult(CurationOutcome Outcome)
{
    /// <summary>What it means; null where it is refused, or so already.</summary>
    public StoryPlan? Plan { get; init; }

    /// <summary>The number of the last event in the history; null where nothing was changed.</summary>
    public long? EventId { get; init; }

    /// <summary>Why it was refused, in sentences; none where it was not.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}

/// <summary>What a curator wants of stories.</summary>
public sealed record StoryWish
{
    private StoryWish(Store.CuratorAction action, params IReadOnlyList<string> slugs) => (Action, Slugs) = (action, slugs);

    /// <summary>What is to be done.</summary>
    public Store.CuratorAction Action { get; }

    /// <summary>The articles that it is about, by slug.</summary>
    public IReadOnlyList<string> Slugs { get; }

    /// <summary>Of what is to be taken back: the event that decided it; null for all that was decided with the article.</summary>
    public long? EventId { get; private init; }

    /// <summary>Articles are to leave their story, and never to stand in one with those that stay.</summary>
    public static StoryWish Split(params IReadOnlyList<string> slugs) => new(Store.CuratorAction.Split, slugs);

    /// <summary>Two articles are to be in one story, with all that each stands in one with now.</summary>
    public static StoryWish Join(string slug, string other) => new(Store.CuratorAction.Joined, slug, other);

    /// <summary>What was decided with an article is to be as if it had never been.</summary>
    /// <param name="slug">The article.</param>
    /// <param name="eventId">Only what this event decided; null for all.</param>
    public static StoryWish Release(string slug, long? eventId = null) => new(Store.CuratorAction.Released, slug) { EventId = eventId };
}
