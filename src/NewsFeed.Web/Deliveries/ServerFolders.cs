using NewsFeed.Importing;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Deliveries;

/// <summary>What lies in a folder of the server.</summary>
/// <param name="Path">The folder, below the one that is open to imports; empty for that one itself.</param>
/// <param name="Folders">The names of the folders in it.</param>
/// <param name="Archives">The names of the archives in it.</param>
/// <param name="IsCut">Whether there are more than are shown.</param>
public sealed record FolderListing(string Path, IReadOnlyList<string> Folders, IReadOnlyList<string> Archives, bool IsCut)
{
    /// <summary>The folder that it lies in; null where that is not open.</summary>
    public string? Above => Path.Length == 0 ? null : Path.Contains('/') ? Path[..Path.LastIndexOf('/')] : "";

    /// <summary>The path of something in it.</summary>
    /// <param name="name">Its name.</param>
    public string Below(string name) => Path.Length == 0 ? name : $"{Path}/{name}";
}

/// <summary>Something on the server that can be imported.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Open">Opens it.</param>
public sealed record FoundFolder(string Name, Func<IArticleSource> Open);

/// <summary>The folder of the server that is open to imports from the browser (<c>NewsFeed__ImportRoot</c>), and what lies below it. Nothing leads out of it.</summary>
/// <param name="settings">Which folder that is.</param>
/// <param name="sources">Opens folders and archives.</param>
/// <param name="options">How much is shown.</param>
public sealed class ServerFolders(NewsFeedSettings settings, ArticleSources sources, DeliveryOptions options)
{
    private static readonly string[] ArchiveEnds = [".zip", ".tar.gz", ".tgz"];

    private static readonly EnumerationOptions Look = new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    /// <summary>Looks into a folder.</summary>
    /// <param name="path">Where it is, below the open one; any text. Null for the open one itself.</param>
    /// <returns>Null where there is no such folder, or none is open.</returns>
    public FolderListing? List(string? path)
    {
        if (PathOf(path) is not { } full || !Directory.Exists(full))
        {
            return null;
        }

        var entries = new DirectoryInfo(full).EnumerateFileSystemInfos("*", Look)
            .Where(entry => entry is DirectoryInfo || IsArchive(entry.Name)).Take(options.FolderEntries + 1)
            .OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).ToArray();
        return new FolderListing(
            string.Join('/', SegmentsOf(path)!),
            [.. entries.Take(options.FolderEntries).OfType<DirectoryInfo>().Select(folder => folder.Name)],
            [.. entries.Take(options.FolderEntries).OfType<FileInfo>().Select(file => file.Name)],
            entries.Length > options.FolderEntries);
    }

    /// <summary>Finds a folder or an archive.</summary>
    /// <param name="path">Where it is, below the open folder; any text. Null for the open one itself.</param>
    /// <returns>Null where there is none.</returns>
    public FoundFolder? Find(string? path)
    {
        if (PathOf(path) is not { } full || (!Directory.Exists(full) && !(File.Exists(full) && IsArchive(full))))
        {
            return null;
        }

        return new FoundFolder(string.Join('/', SegmentsOf(path)!) is { Length: > 0 } name ? name : Path.GetFileName(full), () => sources.Open(full));
    }

    /// <summary>Step by step, and over no link: what a link leads to was not opened by whoever runs the server.</summary>
    private string? PathOf(string? path)
    {
        if (settings.ImportRoot is not { } root || SegmentsOf(path) is not { } segments)
        {
            return null;
        }

        var full = root;
        foreach (var segment in segments)
        {
            full = Path.Combine(full, segment);
            FileSystemInfo info = Directory.Exists(full) ? new DirectoryInfo(full) : new FileInfo(full);
            if (!info.Exists || info.LinkTarget is not null)
            {
                return null;
            }
        }

        return full;
    }

    /// <summary>The steps of a path, none of which leads up or to a hidden place; null where one does.</summary>
    private static string[]? SegmentsOf(string? path)
    {
        var segments = (path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(segments, IsName) ? segments : null;
    }

    private static bool IsName(string segment) =>
        !segment.StartsWith('.') && segment.IndexOfAny(Path.GetInvalidFileNameChars()) < 0 && !segment.Contains('\\') && !segment.Contains(':');

    private static bool IsArchive(string name) => Array.Exists(ArchiveEnds, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
