using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsFeed.Tokens;

/// <summary>How a token looks: <c>nf_</c>, 32 random letters and digits, and six that check them.</summary>
/// <remarks>32 of 62 signs are 190 bits: nobody guesses one. The check tells a slip of the pen, and a token that leaked into a file or an address, without asking the store.</remarks>
public static partial class TokenText
{
    private const string Signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Prefix = "nf_";
    private const int RandomLength = 32;
    private const int CheckLength = 6;

    /// <summary>Makes a new token.</summary>
    public static string Make()
    {
        var random = RandomNumberGenerator.GetString(Signs, RandomLength);
        return Prefix + random + CheckOf(random);
    }

    /// <summary>Whether a text is a token, known or not.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsToken(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Whole().IsMatch(text) && IsChecked(text);
    }

    /// <summary>Whether a token stands anywhere in a text.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains(Prefix, StringComparison.Ordinal) && Anywhere().Matches(text).Any(match => IsChecked(match.Value));
    }

    /// <summary>What is kept of a token: its SHA-256.</summary>
    /// <param name="text">The token.</param>
    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static bool IsChecked(string text) => text.EndsWith(CheckOf(text.Substring(Prefix.Length, RandomLength)), StringComparison.Ordinal);

    private static string CheckOf(string random)
    {
        var sum = Crc32.HashToUInt32(Encoding.ASCII.GetBytes(random));
        return string.Create(CheckLength, sum, static (check, left) =>
        {
            for (var i = check.Length - 1; i >= 0; i--, left /= (uint)Signs.Length)
            {
                check[i] = Signs[(int)(left % (uint)Signs.Length)];
            }
        });
    }

    [GeneratedRegex(@"\Anf_[0-9A-Za-z]{38}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex("nf_[0-9A-Za-z]{38}", RegexOptions.CultureInvariant)]
    private static partial Regex Anywhere();
}
