using Microsoft.AspNetCore.Html;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>Remembers parts of pages as they were written last, found by what they show: the same card stands on many lists, and on each page of them for all readers.</summary>
/// <remarks>What is shown never changes; what takes its place is another thing, so nothing has to be let go. A thing has a few slots that it shares with others.</remarks>
/// <typeparam name="TShown">What a part shows. Equal things are written alike, but for their words about time.</typeparam>
/// <param name="slots">How many are remembered at most: a multiple of four.</param>
internal sealed class WrittenParts<TShown>(int slots)
    where TShown : class, IEquatable<TShown>
{
    /// <summary>Slots that things share. With one alone, two cards of one page would now and then put each other out with every request.</summary>
    private const int Shared = 4;

    private readonly Entry?[] entries = new Entry?[slots];

    /// <summary>The part as it was written; null where it is not remembered, or its words about time are no longer right.</summary>
    /// <param name="shown">What it shows.</param>
    /// <param name="now">The present.</param>
    public IHtmlContent? Find(TShown shown, DateTimeOffset now)
    {
        foreach (var entry in SlotsOf(shown))
        {
            if (entry is { } && now >= entry.Since && !(now >= entry.Until) && entry.Shown.Equals(shown))
            {
                return entry.Markup;
            }
        }

        return null;
    }

    /// <summary>Remembers a part; what was remembered first in its slots goes.</summary>
    /// <param name="shown">What it shows.</param>
    /// <param name="part">The part.</param>
    /// <param name="since">Since when its words about time are right: the present that it was written for.</param>
    /// <param name="until">When they no longer are; null for never.</param>
    /// <returns>The part, to be put into the page.</returns>
    public IHtmlContent Remember(TShown shown, WrittenPart part, DateTimeOffset since, DateTimeOffset? until)
    {
        var own = SlotsOf(shown);
        own[..^1].CopyTo(own[1..]);
        own[0] = new Entry(shown, part, since, until);
        return part;
    }

    private Span<Entry?> SlotsOf(TShown shown) => entries.AsSpan((int)((uint)shown.GetHashCode() % (uint)(entries.Length / Shared)) * Shared, Shared);

    private sealed record Entry(TShown Shown, IHtmlContent Markup, DateTimeOffset Since, DateTimeOffset? Until);
}
