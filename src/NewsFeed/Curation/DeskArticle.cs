using NewsFeed.Articles;
using NewsFeed.Feed;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>A field that curators have decided, whatever the article's file says.</summary>
/// <param name="Field">The key that files use.</param>
/// <param name="Value">What was decided, for people; null for nothing.</param>
/// <param name="InFile">What the file says, for people; null for nothing.</param>
public sealed record DecidedField(string Field, string? Value, string? InFile);

/// <summary>An article of any state as a curator works on it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Slug">What its address is made of.</param>
/// <param name="State">Whether the public sees it.</param>
/// <param name="File">What its file says.</param>
/// <param name="Current">The same with all decisions laid over it.</param>
public sealed record DeskArticle(long Id, string Slug, ArticleState State, Article File, Article Current)
{
    /// <summary>What its own page would show.</summary>
    public required ArticleView View { get; init; }

    /// <summary>What curators have decided, in the order of the keys of <see cref="ArticleEdit.Fields"/>, those of publication last.</summary>
    public required IReadOnlyList<DecidedField> Decided { get; init; }

    /// <summary>What has become of it, the oldest first.</summary>
    public required IReadOnlyList<HistoryEntry> History { get; init; }

    /// <summary>The number of the last thing that became of it: who changes it says which state they have seen.</summary>
    public long Version => History.Count == 0 ? 0 : History[^1].Number;

    /// <summary>The decisions as they are kept.</summary>
    internal IReadOnlyList<ArticleEditRow> Edits { get; init; } = [];

    /// <summary>What is decided of a field; null where its file counts.</summary>
    /// <param name="field">The key.</param>
    public DecidedField? DecisionOf(string field) => Decided.FirstOrDefault(decided => decided.Field == field);

    /// <summary>Whether a change still stands as it was made, and so can be taken back.</summary>
    /// <param name="entry">One of <see cref="History"/>.</param>
    public bool IsStanding(HistoryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.After is { } after && State != ArticleState.Retracted && TakenBack.IsStanding(Current, after);
    }
}
