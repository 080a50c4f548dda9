using System.Globalization;
using System.Text;
using NewsFeed.Feed;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>How the site words numbers and moments, in English.</summary>
public static class Words
{
    /// <summary>A number with its noun, such as “1,234 articles”.</summary>
    /// <param name="number">The number.</param>
    /// <param name="one">The noun for one.</param>
    /// <param name="many">The noun for none or several.</param>
    public static string Count(int number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    /// <summary>How long a list is: its rows, and where these are stories, how many articles they stand for.</summary>
    /// <param name="page">Any page of it.</param>
    public static string Total(FeedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Total == page.Articles
            ? Count(page.Total, "article", "articles")
            : $"{Count(page.Total, "story", "stories")} from {Count(page.Articles, "article", "articles")}";
    }

    /// <summary>A number with its thousands set apart.</summary>
    /// <param name="number">The number.</param>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A word with a capital in front.</summary>
    /// <param name="word">The word.</param>
    public static string Capital(string word) => string.IsNullOrEmpty(word) ? "" : char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>A day, such as “14 Mar 2026”.</summary>
    /// <param name="moment">A moment in UTC.</param>
    public static string Day(DateTimeOffset moment) => moment.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day, such as “14 Mar 2026”.</summary>
    /// <param name="day">A day.</param>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A month, such as “March 2026”.</summary>
    /// <param name="day">Any of its days.</param>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day with its weekday, such as “Saturday, 14 March 2026”.</summary>
    /// <param name="moment">A moment in UTC.</param>
    public static string LongDay(DateTimeOffset moment) => moment.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A moment to the minute, such as “14 Mar 2026, 09:30 UTC”.</summary>
    /// <param name="moment">A moment in UTC.</param>
    public static string Moment(DateTimeOffset moment) => moment.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>How long ago something was: in words for a week, then as a day. A moment still to come is named by its day.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="now">The present.</param>
    public static string Ago(DateTimeOffset moment, DateTimeOffset now) => (now - moment) switch
    {
        { Ticks: < 0 } => Day(moment),
        { TotalMinutes: < 1 } => "just now",
        { TotalMinutes: < 60 } age => $"{(int)age.TotalMinutes} min ago",
        { TotalHours: < 24 } age => $"{(int)age.TotalHours} h ago",
        { TotalDays: < 2 } => "1 day ago",
        { TotalDays: < 7 } age => $"{(int)age.TotalDays} days ago",
        _ => Day(moment),
    };

    /// <summary>When <see cref="Ago"/> will no longer say of a moment what it says now.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="now">The present.</param>
    /// <returns>Null where it never changes.</returns>
    public static DateTimeOffset? AgoUntil(DateTimeOffset moment, DateTimeOffset now) => (now - moment) switch
    {
        { Ticks: < 0 } => moment,
        { TotalMinutes: < 60 } age => moment.AddMinutes((int)age.TotalMinutes + 1),
        { TotalHours: < 24 } age => moment.AddHours((int)age.TotalHours + 1),
        { TotalDays: < 7 } age => moment.AddDays((int)age.TotalDays + 1),
        _ => null,
    };

    /// <summary>A part of a rank to two decimals, such as “6.44”.</summary>
    /// <param name="points">The part.</param>
    public static string Points(double points) => points.ToString("N2", CultureInfo.InvariantCulture);

    /// <summary>The host of an address, as people say it: without <c>www.</c>.</summary>
    /// <param name="url">An absolute address.</param>
    public static string Host(string url)
    {
        var host = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.IdnHost : "";
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>The first letter or digit of a name, in capitals, to stand in for a missing logo.</summary>
    /// <param name="name">The name.</param>
    public static string Initial(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var letter = name.EnumerateRunes().FirstOrDefault(Rune.IsLetterOrDigit);
        return letter.Value == 0 ? "·" : Rune.ToUpperInvariant(letter).ToString();
    }

    /// <summary>The beginning of a text, cut between words, with an ellipsis where something is missing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The most UTF-16 units.</param>
    public static string Beginning(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= length)
        {
            return text;
        }

        // Scripts without spaces, and one endless word, are cut between characters.
        var end = text.LastIndexOf(' ', length);
        end = end > length / 2 ? end : length;
        end = char.IsLowSurrogate(text[end]) ? end - 1 : end;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.', '…') + "…";
    }
}
