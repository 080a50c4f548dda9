using System.Globalization;
using System.IO.Hashing;

namespace NewsFeed.Web.Publishing;

/// <summary>What a folder holds that was published there.</summary>
/// <param name="Key">What it was made of: the store's state, the settings, the program. Empty where it is not known to be whole.</param>
/// <param name="Files">The files by path.</param>
internal sealed record Manifest(string Key, IReadOnlyDictionary<string, PublishedFile> Files)
{
    /// <summary>The manifest's own name.</summary>
    public const string Name = ".newsfeed-published";

    private const string Head = "newsfeed 1 ";

    /// <summary>Nothing published.</summary>
    public static Manifest Empty { get; } = new("", new Dictionary<string, PublishedFile>());

    /// <summary>Reads a folder's manifest.</summary>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="InvalidDataException">It is none of ours, or damaged.</exception>
    public static Manifest? Read(string folder)
    {
        var file = Path.Combine(folder, Name);
        if (!File.Exists(file))
        {
            return null;
        }

        using var lines = File.ReadLines(file).GetEnumerator();
        if (!lines.MoveNext() || !lines.Current.StartsWith(Head, StringComparison.Ordinal))
        {
            throw Damaged(file);
        }

        var key = lines.Current[Head.Length..];
        var files = new Dictionary<string, PublishedFile>(StringComparer.Ordinal);
        while (lines.MoveNext())
        {
            var (path, entry) = PublishedFile.Parse(lines.Current) ?? throw Damaged(file);
            files[path] = entry;
        }

        return new Manifest(key, files);
    }

    /// <summary>Writes the manifest to a file.</summary>
    public void WriteTo(string file)
    {
        using var output = new StreamWriter(file);
        output.Write(Head + Key + "\n");
        foreach (var (path, entry) in Files.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            output.Write($"{entry} {path}\n");
        }
    }

    private static InvalidDataException Damaged(string file) => new($"{file} is damaged: empty the folder and publish again.");
}

/// <summary>A file as it was published.</summary>
/// <param name="Hash">The hash of its bytes.</param>
/// <param name="Length">How many they are.</param>
/// <param name="PackedLength">How many bytes the gzip file beside it has; 0 for none.</param>
internal readonly record struct PublishedFile(UInt128 Hash, long Length, long PackedLength)
{
    public static UInt128 HashOf(ReadOnlySpan<byte> bytes) => XxHash128.HashToUInt128(bytes);

    public static (string Path, PublishedFile File)? Parse(string line) =>
        line.Split(' ', 4) is [var hash, var length, var packed, { Length: > 0 } path]
        && UInt128.TryParse(hash, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hashed)
        && long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
        && long.TryParse(packed, NumberStyles.None, CultureInfo.InvariantCulture, out var packedBytes)
            ? (path, new PublishedFile(hashed, bytes, packedBytes))
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hash:x32} {Length} {PackedLength}");
}
