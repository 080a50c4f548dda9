namespace NewsFeed.Exporting;

/// <summary>What an export can be written as.</summary>
public sealed record ExportFormat
{
    private ExportFormat(string name, params string[] endings) => (Name, Endings) = (name, endings);

    /// <summary>The article files in a folder.</summary>
    public static ExportFormat Folder { get; } = new("folder") { HoldsFiles = true };

    /// <summary>The article files in a zip archive.</summary>
    public static ExportFormat Zip { get; } = new("zip", ".zip") { HoldsFiles = true };

    /// <summary>The article files in a tar archive, packed by gzip.</summary>
    public static ExportFormat TarGz { get; } = new("tar.gz", ".tar.gz", ".tgz") { HoldsFiles = true };

    /// <summary>A table for spreadsheets, as RFC 4180 has it, in UTF-8.</summary>
    public static ExportFormat Csv { get; } = new("csv", ".csv");

    /// <summary>One JSON object a line.</summary>
    public static ExportFormat JsonLines { get; } = new("jsonl", ".jsonl", ".ndjson");

    /// <summary>Every format.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } = [Folder, Zip, TarGz, Csv, JsonLines];

    /// <summary>The name that a person chooses it by.</summary>
    public string Name { get; }

    /// <summary>What names of such files end in; none for a folder.</summary>
    public IReadOnlyList<string> Endings { get; }

    /// <summary>Whether it holds the files themselves, byte for byte; else it holds what they say.</summary>
    public bool HoldsFiles { get; private init; }

    /// <summary>The format that a target's name asks for: a folder, where it ends in nothing known.</summary>
    /// <param name="target">A path.</param>
    public static ExportFormat Of(string target) =>
        All.FirstOrDefault(format => format.Endings.Any(ending => target.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) ?? Folder;
}
