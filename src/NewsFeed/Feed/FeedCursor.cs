using System.Globalization;

namespace NewsFeed.Feed;

/// <summary>A place in an ordered list: the keys of the article next to it. Stays right when articles come and go.</summary>
/// <param name="Sort">The order that the place belongs to.</param>
/// <param name="Major">The order's own number: rank or quality; 0 for the orders by time.</param>
/// <param name="FeedKey">See <see cref="Store.FeedKey"/>.</param>
public sealed record FeedCursor(FeedSort Sort, long Major, long FeedKey)
{
    /// <summary>The cursor as it stands in an address, such as <c>top.19384756.41234567</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{FeedRequest.NameOf(Sort)}.{Major}.{FeedKey}");

    /// <summary>Reads a cursor from an address.</summary>
    /// <param name="text">The text of <see cref="ToString"/>.</param>
    /// <returns>The cursor; null where the text is none.</returns>
    public static FeedCursor? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('.') is [var name, var major, var key]
            && FeedRequest.SortOf(name) is { } sort
            && long.TryParse(major, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var majorNumber)
            && long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var keyNumber)
            ? new FeedCursor(sort, majorNumber, keyNumber)
            : null;
    }
}
