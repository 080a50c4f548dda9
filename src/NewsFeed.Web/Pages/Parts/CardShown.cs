using NewsFeed.Feed;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>What a card in a list shows: cards of the same are written alike.</summary>
/// <param name="card">The card.</param>
/// <param name="root">What stands before every address of the site.</param>
/// <param name="query">The search whose words are marked; null for none.</param>
/// <param name="isStill">Whether it is for the static edition.</param>
internal sealed class CardShown(CardView card, string root, string? query, bool isStill) : IEquatable<CardShown>
{
    private readonly CardView card = card;
    private readonly string root = root;
    private readonly string? query = query;
    private readonly bool isStill = isStill;

    /// <summary>An article that is read anew is another thing, and so are topics that are called otherwise: that is told by what is in memory, not by what it says.</summary>
    public bool Equals(CardShown? other) =>
        other is not null && ReferenceEquals(card.Item, other.card.Item) && card.IsLead == other.card.IsLead && isStill == other.isStill
        && root == other.root && query == other.query && card.Topics.SequenceEqual(other.card.Topics) && IsSame(card.Story, other.card.Story);

    public override bool Equals(object? obj) => Equals(obj as CardShown);

    public override int GetHashCode() => HashCode.Combine(card.Item.Id, card.IsLead, card.Topics.Count, query);

    private static bool IsSame(StoryView? one, StoryView? other) =>
        one is null || other is null
            ? one == other
            : one.Size == other.Size && one.Members.SequenceEqual(other.Members, ReferenceEqualityComparer.Instance);
}
