using System.Globalization;
using System.Text;
using NewsFeed.Articles;

namespace NewsFeed.FrontMatter;

/// <summary>What a file's path must look like, and the slug its name gives.</summary>
internal static class FilePath
{
    /// <summary>The longest name of a file or folder that the common file systems hold.</summary>
    private const int MaxNameBytes = 255;

    /// <summary>Adds an error where the path could not be written back to every file system.</summary>
    public static void Check(string path, ReaderLimits limits, ProblemList problems)
    {
        if (path.Length > limits.PathLength)
        {
            problems.AddWhole(
                ProblemSeverity.Error, null, ProblemWords.TooLarge(nameof(limits.PathLength), "The path", path.Length, "characters", limits.PathLength));
        }
        else if (path.Split('/').Any(segment => Encoding.UTF8.GetByteCount(segment) > MaxNameBytes))
        {
            problems.AddWhole(
                ProblemSeverity.Error, null, $"A name in the path is longer than the {MaxNameBytes} bytes that file systems hold.", "Rename the file.");
        }

        if (!IsPrintable(path))
        {
            problems.AddWhole(ProblemSeverity.Error, null, "The path holds characters that no file name should have.", "Rename the file.");
        }

        if (path.Contains('\\', StringComparison.Ordinal))
        {
            problems.AddWhole(ProblemSeverity.Error, null, "The path holds a backslash.", "Separate folders with / and rename the file.");
        }

        if (path.Split('/').Any(segment => segment is "" or "." or ".."))
        {
            problems.AddWhole(ProblemSeverity.Error, null, "The path is not relative, or holds an empty, “.” or “..” part.");
        }
    }

    /// <summary>The slug of an article: its file name's stem, with the date in front where the stem has none.</summary>
    public static string SlugOf(string path, DateTimeOffset publishedAt)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        var stem = dot > 0 && name[dot..].ToUpperInvariant() is ".MD" or ".MARKDOWN" or ".TXT" ? name[..dot] : name;
        return Slug.From(HasDate(stem) ? stem : publishedAt.UtcDateTime.ToString("yyyy-MM-dd-", CultureInfo.InvariantCulture) + stem);
    }

    private static bool HasDate(string stem) =>
        stem.Length > 11 && stem[10] == '-' && DateOnly.TryParseExact(stem.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsPrintable(string path)
    {
        foreach (var rune in path.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.IsControl(rune))
            {
                return false;
            }
        }

        return true;
    }
}
