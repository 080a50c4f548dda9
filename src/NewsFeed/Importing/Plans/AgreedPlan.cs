namespace NewsFeed.Importing.Plans;

/// <summary>A plan that somebody has looked at, held against what an import finds. For one import.</summary>
/// <remarks>What changes between the look and the import (another import, a decision, a file in the folder) would otherwise be written unseen.</remarks>
/// <param name="prints">The numbers of the files in the plan's order, without those that were taken out.</param>
public sealed class AgreedPlan(IReadOnlyList<ulong> prints)
{
    private int next;

    /// <summary>Whether all files of the plan have come.</summary>
    internal bool IsWhole => next == prints.Count;

    /// <summary>Whether the next file is what the plan has there.</summary>
    internal bool Takes(PlannedFile file) => next < prints.Count && prints[next++] == PlanPrint.Of(file);
}
