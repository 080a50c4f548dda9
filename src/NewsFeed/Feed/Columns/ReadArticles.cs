namespace NewsFeed.Feed.Columns;

/// <summary>Remembers the articles whose pages were asked for last, by what their addresses are made of.</summary>
internal sealed class ReadArticles
{
    /// <summary>Some ten kilobytes each: the body and all links of the file.</summary>
    private const int Slots = 512;

    private readonly ArticleView?[] slots;

    public ReadArticles() => slots = new ArticleView?[Slots];

    private ReadArticles(ArticleView?[] slots) => this.slots = slots;

    /// <summary>The article; null where it is not remembered.</summary>
    public ArticleView? Find(string slug) => slots[SlotOf(slug)] is { } article && article.Item.Slug == slug ? article : null;

    public void Remember(ArticleView article) => slots[SlotOf(article.Item.Slug)] = article;

    /// <summary>The same without some articles.</summary>
    public ReadArticles Without(IReadOnlySet<long> ids) => new([.. slots.Select(article => article is null || ids.Contains(article.Item.Id) ? null : article)]);

    private static int SlotOf(string slug) => (int)((uint)slug.GetHashCode(StringComparison.Ordinal) % Slots);
}
