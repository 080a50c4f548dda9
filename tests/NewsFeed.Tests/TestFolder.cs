using System.IO.Compression;

namespace NewsFeed.Tests;

/// <summary>A folder of its own, which goes when the test ends.</summary>
public sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("newsfeed-test-");

    public string Root => root.FullName;

    public string Path(string relative) => System.IO.Path.Combine(Root, relative);

    /// <summary>Writes a file, and the folders above it.</summary>
    public string Write(string relative, string text)
    {
        var path = Path(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Packs one of its folders into a .zip or .tar.gz beside it.</summary>
    public string Pack(string folder, string archive)
    {
        var target = Path(archive);
        if (archive.EndsWith(".zip", StringComparison.Ordinal))
        {
            ZipFile.CreateFromDirectory(Path(folder), target);
            return target;
        }

        using var file = File.Create(target);
        using var packed = new GZipStream(file, CompressionLevel.Fastest);
        System.Formats.Tar.TarFile.CreateFromDirectory(Path(folder), packed, includeBaseDirectory: false);
        return target;
    }

    public void Dispose() => root.Delete(recursive: true);
}
