namespace NewsFeed.Web.Deliveries;

/// <summary>How much editors may bring in by their browsers. How large one archive may be is a setting, <c>NewsFeed__MaxUpload</c>.</summary>
public sealed record DeliveryOptions
{
    /// <summary>Deliveries that wait at once. Each may lie on the disk with as much as one upload may have, and with its plan.</summary>
    public int Most { get; init; } = 8;

    /// <summary>Files of one delivery that are sent one by one. Each costs some 300 bytes of memory; who has more packs them.</summary>
    public int Files { get; init; } = 100_000;

    /// <summary>How long a delivery waits for somebody to look at it again: over a night.</summary>
    public TimeSpan Life { get; init; } = TimeSpan.FromHours(16);

    /// <summary>Folders and archives of one folder of the server that are shown; of what is more a person can make no choice.</summary>
    public int FolderEntries { get; init; } = 500;

    /// <summary>UTF-16 units of a delivery's name.</summary>
    public int NameLength { get; init; } = 200;
}
