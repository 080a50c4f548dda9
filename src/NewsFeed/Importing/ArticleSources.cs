using NewsFeed.FrontMatter;

namespace NewsFeed.Importing;

/// <summary>Opens whatever a person names: a folder, a file, an archive.</summary>
/// <param name="readerLimits">How long a file may be.</param>
/// <param name="importLimits">How much a source may hold.</param>
/// <param name="time">The clock that the file system goes by.</param>
public sealed class ArticleSources(ReaderLimits readerLimits, ImportLimits importLimits, TimeProvider time)
{
    /// <summary>Opens a source.</summary>
    /// <param name="path">A folder, an article file, or an archive that ends with <c>.zip</c>, <c>.tar.gz</c> or <c>.tgz</c>.</param>
    /// <exception cref="IOException">There is nothing at the path, or it cannot be listed.</exception>
    /// <exception cref="InvalidDataException">It holds more than the limits allow.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public IArticleSource Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Directory.Exists(path))
        {
            return FolderSource.OfFolder(path, readerLimits, importLimits, time);
        }

        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no file or folder “{path}”.");
        }

        return path switch
        {
            _ when Ends(path, ".zip") => OpenZip(path, () => File.OpenRead(path)),
            _ when Ends(path, ".tar.gz") || Ends(path, ".tgz") => OpenTarGz(path, () => File.OpenRead(path)),
            _ => FolderSource.OfFile(path, readerLimits, time),
        };
    }

    /// <summary>Opens a <c>.zip</c> archive, wherever it is.</summary>
    /// <param name="name">What the person who imports calls it.</param>
    /// <param name="open">Opens it, seekable; called once, and what it gives is disposed of.</param>
    public IArticleSource OpenZip(string name, Func<Stream> open) => new ZipSource(name, open, readerLimits, importLimits);

    /// <summary>Opens a <c>.tar.gz</c> archive, wherever it is.</summary>
    /// <param name="name">What the person who imports calls it.</param>
    /// <param name="open">Opens it; called once, and what it gives is disposed of.</param>
    public IArticleSource OpenTarGz(string name, Func<Stream> open) => new TarGzSource(name, open, readerLimits, importLimits);

    private static bool Ends(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
