namespace NewsFeed.Store;

/// <summary>What a curator did. The numbers are stored: never renumber.</summary>
public enum CuratorAction
{
    /// <summary>Let the public see an article.</summary>
    Published = 0,

    /// <summary>Took an article off the site.</summary>
    Retracted = 1,

    /// <summary>Changed fields of an article.</summary>
    Edited = 2,

    /// <summary>Decided that the public is not to see a draft.</summary>
    Rejected = 3,

    /// <summary>Took an earlier change of an article back.</summary>
    TakenBack = 4,

    /// <summary>Gave a topic or provider another name, or a topic another address.</summary>
    Renamed = 10,

    /// <summary>Described a topic or provider.</summary>
    Described = 11,

    /// <summary>Put a topic below another, or made it a root.</summary>
    Placed = 12,

    /// <summary>Hid a topic or provider.</summary>
    Hidden = 13,

    /// <summary>Showed a hidden topic or provider again.</summary>
    Shown = 14,

    /// <summary>Merged a topic or provider into another.</summary>
    Merged = 15,

    /// <summary>Took such a merge back.</summary>
    Separated = 16,

    /// <summary>Took an article out of its story.</summary>
    Split = 20,

    /// <summary>Made one story of an article's and another's.</summary>
    Joined = 21,

    /// <summary>Took back what was decided of an article's story.</summary>
    Released = 22,
}

/// <summary>One change by a curator: who, when, what, before and after. Events are added, never changed.</summary>
public sealed class CuratorEventRow
{
    /// <summary>The number of this change of the store; see <see cref="ChangeNumber"/>.</summary>
    public long Id { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who: an account, or a token by its name.</summary>
    public required string Who { get; set; }

    /// <summary>What was done.</summary>
    public CuratorAction Action { get; set; }

    /// <summary>What kind of thing was changed.</summary>
    public SourceKind Kind { get; set; }

    /// <summary>The number of the article, topic or provider.</summary>
    public long SubjectId { get; set; }

    /// <summary>What the changed fields said before: a JSON object by the keys that files use.</summary>
    public required string Before { get; set; }

    /// <summary>What they say since: a JSON object with the same keys.</summary>
    public required string After { get; set; }

    /// <summary>Why, in the curator's words; null where nothing was said.</summary>
    public string? Reason { get; set; }
}
