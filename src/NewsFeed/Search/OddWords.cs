using System.Buffers;

namespace NewsFeed.Search;

/// <summary>
/// Words whose signs tell them from other words: C++, C#, F#. Indexes take signs for separators, and so C++ for C. Here a single letter with
/// such signs gets private-use characters in their place, which every index counts as letters; in the texts that are indexed and in what is typed.
/// </summary>
/// <remarks>A longer word keeps its sign as a separator: who looks for Disney wants to find Disney+, too.</remarks>
public static class OddWords
{
    private const char Plus = '\uE02B';
    private const char Sharp = '\uE023';

    private static readonly SearchValues<char> Signs = SearchValues.Create('+', '#');

    /// <summary>A text with the signs of odd words kept as letters.</summary>
    /// <param name="text">What is indexed or typed.</param>
    public static string Kept(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        char[]? kept = null;
        for (var at = Next(text, 0); at < text.Length; at = Next(text, at))
        {
            var end = EndOfSigns(text, at);
            for (var i = at; i < end && IsOdd(text, at, end); i++)
            {
                kept ??= text.ToCharArray();
                kept[i] = text[i] == '+' ? Plus : Sharp;
            }

            at = end;
        }

        return kept is null ? text : new string(kept);
    }

    /// <summary>A word as it is written, its signs in their places.</summary>
    /// <param name="word">A word of a <see cref="SearchTerm"/>.</param>
    public static string Written(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Replace(Plus, '+').Replace(Sharp, '#');
    }

    private static int Next(string text, int from)
    {
        var found = text.AsSpan(from).IndexOfAny(Signs);
        return found < 0 ? text.Length : from + found;
    }

    /// <summary>One sharp, or up to two plus signs.</summary>
    private static int EndOfSigns(string text, int start) =>
        text[start] == '+' && start + 1 < text.Length && text[start + 1] == '+' ? start + 2 : start + 1;

    private static bool IsOdd(string text, int start, int end) =>
        start > 0 && char.IsAsciiLetter(text[start - 1])
        && (start == 1 || !char.IsLetterOrDigit(text[start - 2]))
        && (end == text.Length || !(char.IsLetterOrDigit(text[end]) || Signs.Contains(text[end])));
}
