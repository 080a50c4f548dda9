using System.Security.Cryptography;
using System.Text;

namespace NewsFeed.Accounts;

/// <summary>Secrets that nobody chooses, and nobody can guess: what is kept of them is a fast hash, which an index can find.</summary>
public static class SecretText
{
    /// <summary>Without those that are taken for one another when they are copied by hand.</summary>
    private const string Signs = "23456789abcdefghjkmnpqrstuvwxyz";

    private const int LinkLength = 40;
    private const int CodeLength = 20;
    private const int CodeGroup = 5;

    /// <summary>Makes the secret part of a link or of a session: 198 random bits.</summary>
    public static string Make() => RandomNumberGenerator.GetString(Signs, LinkLength);

    /// <summary>Makes a recovery code: 99 random bits in four groups, to be written down.</summary>
    public static string MakeCode() =>
        string.Join('-', RandomNumberGenerator.GetString(Signs, CodeLength).Chunk(CodeGroup).Select(group => new string(group)));

    /// <summary>What is kept of a secret: its SHA-256. Of a recovery code, however its groups are set apart and whatever its case.</summary>
    /// <param name="secret">The secret; any text.</param>
    public static byte[] HashOf(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var plain = new string([.. secret.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);
        return SHA256.HashData(Encoding.UTF8.GetBytes(plain));
    }
}
