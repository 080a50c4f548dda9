using System.Diagnostics.CodeAnalysis;

namespace NewsFeed.Rendering.Players;

/// <summary>The shape of a service's ids: the only thing of a file's address that is written into ours.</summary>
internal static class PlayerId
{
    /// <summary>Whether a text is ASCII letters and digits of a likely length.</summary>
    /// <param name="text">Part of a file's address.</param>
    /// <param name="min">Characters, at least.</param>
    /// <param name="max">Characters, at most.</param>
    /// <param name="also">Other characters that may occur; none of them may mean anything in an address.</param>
    public static bool Is([NotNullWhen(true)] string? text, int min, int max, string also = "") =>
        text is not null && text.Length >= min && text.Length <= max && text.All(c => char.IsAsciiLetterOrDigit(c) || also.Contains(c));

    /// <summary>Whether a text is a number of a likely length.</summary>
    public static bool IsNumber([NotNullWhen(true)] string? text, int max) =>
        text is { Length: > 0 } && text.Length <= max && text.All(char.IsAsciiDigit);
}
