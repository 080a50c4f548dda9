namespace NewsFeed.Importing;

/// <summary>Counts what comes out of an archive, and ends the import where it is too much.</summary>
internal sealed class ArchiveGuard(ImportLimits limits)
{
    private int files;
    private long bytes;

    /// <summary>Whether a path lies in a hidden place, such as <c>.git</c> or a Mac's shadow folder.</summary>
    public static bool IsHidden(string path) => path.Replace('\\', '/').Split('/')
        .Any(segment => segment is "__MACOSX" || (segment.StartsWith('.') && segment is not ("." or "..")));

    public void CountFile()
    {
        if (++files > limits.Files)
        {
            throw new InvalidDataException($"It holds more than {limits.Files:N0} files: split it.");
        }
    }

    public void CountBytes(long count)
    {
        if ((bytes += count) > limits.UnpackedBytes)
        {
            throw new InvalidDataException($"It unpacks to more than {limits.UnpackedBytes >> 20:N0} MB: split it.");
        }
    }
}
