namespace NewsFeed.Importing.Plans;

/// <summary>Where a kept plan has one file, and as much of it as is needed to find it: some 40 bytes.</summary>
/// <param name="Offset">Where its words begin; its JSON follows them.</param>
/// <param name="WordsLength">Bytes of what a search looks at.</param>
/// <param name="Length">Bytes of its JSON.</param>
/// <param name="Path">The number of its path; see <see cref="PlanPrint"/>.</param>
/// <param name="Print">Its number as a planned file.</param>
/// <param name="Action">What the import would do with it.</param>
/// <param name="IsTwin">Whether another article has one of its addresses.</param>
/// <param name="HasConflicts">Whether it contradicts what a curator has decided.</param>
internal readonly record struct PlanMark(
    long Offset, int WordsLength, int Length, ulong Path, ulong Print, PlannedAction Action, bool IsTwin, bool HasConflicts)
{
    /// <summary>Whether a view shows it.</summary>
    public bool IsIn(PlanView view, PlanChoices choices) => view switch
    {
        PlanView.All => true,
        PlanView.New => Action == PlannedAction.New,
        PlanView.Changed => Action == PlannedAction.Changed,
        PlanView.Unchanged => Action == PlannedAction.Unchanged,
        PlanView.Rejected => Action == PlannedAction.Rejected,
        PlanView.Skipped => Action == PlannedAction.Skipped,
        PlanView.Duplicates => IsTwin,
        PlanView.Conflicts => HasConflicts,
        _ => choices.IsOut(Path),
    };

    /// <summary>Whether the import would write something of it, were it not taken out.</summary>
    public bool IsWritten => Action is PlannedAction.New or PlannedAction.Changed;
}
