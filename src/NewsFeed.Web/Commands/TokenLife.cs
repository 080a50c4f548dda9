using System.Globalization;

namespace NewsFeed.Web.Commands;

/// <summary>How long a token is to hold good, as people write it.</summary>
public static class TokenLife
{
    /// <summary>Ten years: longer is for ever.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromDays(3_660);

    /// <summary>Reads a number and its unit: <c>h</c> for hours, <c>d</c> for days, <c>w</c> for weeks, <c>y</c> for years of 365 days.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Null where it is none, nothing, or more than ten years.</returns>
    public static TimeSpan? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hours = text.LastOrDefault() switch { 'h' => 1, 'd' => 24, 'w' => 24 * 7, 'y' => 24 * 365, _ => 0 };
        var isNumber = int.TryParse(text.AsSpan(0, Math.Max(0, text.Length - 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber && number > 0 && hours > 0 && (long)number * hours <= Most.TotalHours ? TimeSpan.FromHours((long)number * hours) : null;
    }
}
