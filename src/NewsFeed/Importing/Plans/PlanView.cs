namespace NewsFeed.Importing.Plans;

/// <summary>What of a plan is shown.</summary>
public enum PlanView
{
    /// <summary>All files.</summary>
    All,

    /// <summary>Files that make something new.</summary>
    New,

    /// <summary>Files that change what there is.</summary>
    Changed,

    /// <summary>Files that contradict what a curator has decided.</summary>
    Conflicts,

    /// <summary>Articles with an address that another has, too.</summary>
    Duplicates,

    /// <summary>Files with errors.</summary>
    Rejected,

    /// <summary>Files that the store has just so.</summary>
    Unchanged,

    /// <summary>Files that are no articles.</summary>
    Skipped,

    /// <summary>Files that somebody has taken out.</summary>
    Out,
}
