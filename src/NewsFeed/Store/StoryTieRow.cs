namespace NewsFeed.Store;

/// <summary>Why two articles are held to be about one event. The numbers are stored: never renumber.</summary>
public enum StoryTie
{
    /// <summary>They are not tied.</summary>
    None = 0,

    /// <summary>They share an address.</summary>
    SameAddress = 1,

    /// <summary>Each lists the other as related, and they share words.</summary>
    NamedByEachOther = 2,

    /// <summary>One lists the other as related, and their headlines are close.</summary>
    NamedByOne = 3,

    /// <summary>Their headlines, or headlines and excerpts, are close, and they appeared within days.</summary>
    CloseTexts = 4,

    /// <summary>A curator has joined them. Of places in stories only: ties are found, decisions are kept by themselves.</summary>
    ByHand = 5,
}

/// <summary>Two public articles that are held to be about one event: what stories are made of.</summary>
public sealed class StoryTieRow
{
    /// <summary>The lower of the two articles' numbers.</summary>
    public long ArticleId { get; set; }

    /// <summary>The higher.</summary>
    public long OtherId { get; set; }

    /// <summary>Why.</summary>
    public StoryTie Tie { get; set; }

    /// <summary>How many of the headlines' words both have, in hundredths.</summary>
    public int Closeness { get; set; }
}

/// <summary>An article that a change of the store moved in, out of or within a story without touching its file.</summary>
public sealed class StoryChangeRow
{
    /// <summary>The number of the change; see <see cref="ChangeNumber"/>.</summary>
    public long ChangeId { get; set; }

    /// <summary>The article's number.</summary>
    public long ArticleId { get; set; }
}
