namespace NewsFeed.Store;

/// <summary>The bytes of one version of a file, apart from what imports look at for every file.</summary>
public sealed class SourceContentRow
{
    /// <summary>The version's number.</summary>
    public long SourceId { get; set; }

    /// <summary>The bytes, packed; see <see cref="PackedBytes"/>.</summary>
    public required byte[] Packed { get; set; }
}
