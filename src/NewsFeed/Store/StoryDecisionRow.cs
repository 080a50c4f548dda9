namespace NewsFeed.Store;

/// <summary>What a curator has decided of two articles. The numbers are stored: never renumber.</summary>
public enum StoryVerdict
{
    /// <summary>They are not one story.</summary>
    Apart = 0,

    /// <summary>They are one story.</summary>
    Together = 1,
}

/// <summary>Two articles that a curator holds to be one story, or not to be. It holds good whatever is imported, until a curator decides otherwise.</summary>
/// <remarks>Articles of one story cannot be held apart: who joins takes back what held them apart, who splits what held them together.</remarks>
public sealed class StoryDecisionRow
{
    /// <summary>The lower of the two articles' numbers.</summary>
    public long ArticleId { get; set; }

    /// <summary>The higher.</summary>
    public long OtherId { get; set; }

    /// <summary>What is decided.</summary>
    public StoryVerdict Verdict { get; set; }

    /// <summary>The event that made it.</summary>
    public long EventId { get; set; }
}
