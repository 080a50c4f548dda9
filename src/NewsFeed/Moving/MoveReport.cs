namespace NewsFeed.Moving;

/// <summary>How far a move has come.</summary>
/// <param name="Done">Rows written, and articles put into the full-text index.</param>
/// <param name="Total">How many there are in all.</param>
public readonly record struct MoveProgress(long Done, long Total);

/// <summary>What a table holds: the number of its rows, and a hash that any changed, missing or added row changes.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Hash">128 bits, whatever the order of the rows.</param>
public readonly record struct TableDigest(long Rows, UInt128 Hash);

/// <summary>One table after a move.</summary>
/// <param name="Name">The table.</param>
/// <param name="From">What was read.</param>
/// <param name="To">What was read back from where it was written.</param>
public sealed record MovedTable(string Name, TableDigest From, TableDigest To)
{
    /// <summary>Whether both sides hold the same.</summary>
    public bool IsSame => From == To;
}

/// <summary>What a move did.</summary>
/// <param name="Tables">Every table, those that others refer to first; empty where nothing was moved.</param>
/// <param name="Refusal">Why nothing was moved, in one sentence; null where all was.</param>
public sealed record MoveReport(IReadOnlyList<MovedTable> Tables, string? Refusal);
