namespace NewsFeed.Importing;

/// <summary>The bounds that a source has to keep, so that a hostile archive costs little.</summary>
public sealed record ImportLimits
{
    /// <summary>Files in one source. Each costs about 200 bytes of memory while the import runs.</summary>
    public int Files { get; init; } = 2_000_000;

    /// <summary>Bytes that an archive may unpack to: twice what two million real articles hold. Nothing of it is ever written to disk.</summary>
    public long UnpackedBytes { get; init; } = 16L << 30;

    /// <summary>Changed files whose fields are kept for the report; the rest is counted only.</summary>
    public int FilesWithChanges { get; init; } = 10_000;

    /// <summary>UTF-16 units of a changed value that the report keeps, around what differs. Twice this for each changed field, four times for a list.</summary>
    public int ChangeLength { get; init; } = 500;

    /// <summary>Problems kept for the report; the rest is counted only. Each costs about 500 bytes.</summary>
    public int Problems { get; init; } = 20_000;

    /// <summary>Bytes of one plan that is kept to be looked at, on the disk: what changes in a hundred thousand files. Beyond, changed fields are left out.</summary>
    public long PlanBytes { get; init; } = 256L << 20;
}
