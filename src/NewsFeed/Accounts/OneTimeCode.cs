using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsFeed.Accounts;

/// <summary>One-time codes by the clock (RFC 6238), as apps on phones make them: six digits, a new code each half minute.</summary>
public static class OneTimeCode
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private const int Digits = 6;
    private const int Seconds = 30;

    /// <summary>How many half minutes a phone's clock may be ahead or behind.</summary>
    private const int Drift = 1;

    /// <summary>The half minute that a code belongs to.</summary>
    /// <param name="key">The secret, in base 32.</param>
    /// <param name="code">What is typed; spaces do not matter.</param>
    /// <param name="now">The present.</param>
    /// <returns>Counted from 1970; null where the code is none of now.</returns>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(code);
        var typed = Encoding.UTF8.GetBytes(string.Concat(code.Where(letter => !char.IsWhiteSpace(letter))));
        var secret = Read(key);
        var present = now.ToUnixTimeSeconds() / Seconds;
        long? found = null;
        for (var step = present - Drift; step <= present + Drift; step++)
        {
            found = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(secret, step)), typed) ? step : found;
        }

        return found;
    }

    /// <summary>The code of a moment.</summary>
    /// <param name="key">The secret, in base 32.</param>
    /// <param name="at">The moment.</param>
    public static string At(string key, DateTimeOffset at) => Of(Read(key), at.ToUnixTimeSeconds() / Seconds);

    /// <summary>The address that apps read from a picture.</summary>
    /// <param name="site">What the site is called.</param>
    /// <param name="name">The account's name.</param>
    /// <param name="key">The secret, in base 32.</param>
    public static string AddressOf(string site, string name, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(name)}?secret={key}&issuer={Uri.EscapeDataString(site)}";

    private static string Of(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The algorithm that RFC 6238 names and every app speaks; as a keyed hash it is not broken.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % 1_000_000).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    private static byte[] Read(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var bytes = new List<byte>();
        var (bits, held) = (0, 0);
        foreach (var letter in key)
        {
            bits = ((bits << 5) | Base32.IndexOf(letter, StringComparison.Ordinal)) & 0xFFFF;
            held += 5;
            if (held >= 8)
            {
                held -= 8;
                bytes.Add((byte)(bits >> held));
            }
        }

        return [.. bytes];
    }
}
