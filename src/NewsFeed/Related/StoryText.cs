using NewsFeed.Search;

namespace NewsFeed.Related;

/// <summary>What two reports of one event resemble each other by: the words of a headline, and of headline and excerpt.</summary>
/// <param name="title">The headline for readers.</param>
/// <param name="excerpt">The excerpt for readers; null where there is none.</param>
internal sealed class StoryText(string title, string? excerpt)
{
    private ulong[]? whole;
    private ulong[]? inExcerpt;

    /// <summary>The words of the headline, rising; see <see cref="TellingWords"/>.</summary>
    public ulong[] Title { get; } = TellingWords.Of(title);

    /// <summary>Those of headline and excerpt: worked out when first asked for, as few pairs of articles come that far.</summary>
    public ulong[] Whole => whole ??= TellingWords.Of(title, excerpt);

    /// <summary>Those of the excerpt.</summary>
    public ulong[] Excerpt => inExcerpt ??= TellingWords.Of(excerpt);

    /// <summary>Whether both headlines hold numbers, and not one of them the same: parts, editions and versions differ by just that.</summary>
    public bool CountsOtherThan(StoryText other)
    {
        var own = Title.Where(TellingWords.IsNumber).ToArray();
        var others = other.Title.Where(TellingWords.IsNumber).ToArray();
        return own.Length > 0 && others.Length > 0 && !own.Intersect(others).Any();
    }
}
