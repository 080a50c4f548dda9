using System.Globalization;

namespace NewsFeed.FrontMatter;

/// <summary>Sentences that several readers say, so that the same fault is told in the same words.</summary>
internal static class ProblemWords
{
    /// <summary>Something is over a limit: names the limit and the found size.</summary>
    public static string TooLarge(string limit, string what, int found, string unit, int most) =>
        string.Create(CultureInfo.InvariantCulture, $"{what} has {found:N0} {unit}, more than the {most:N0} allowed ({limit}).");

    /// <summary>A value of another kind than the format has.</summary>
    public static string Expected(string wanted, string found) => $"{wanted} belongs here, not {found}.";

    /// <summary>A value from the file, short enough for a sentence and without line breaks.</summary>
    public static string Quote(string value)
    {
        const int longest = 60;
        var shown = value.Length <= longest ? value : value[..(char.IsHighSurrogate(value[longest - 1]) ? longest - 1 : longest)] + "…";
        return $"“{shown.ReplaceLineEndings(" ")}”";
    }
}
