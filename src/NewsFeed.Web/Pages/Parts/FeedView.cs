using Microsoft.AspNetCore.Html;
using NewsFeed.Feed;
using NewsFeed.Search;
using NewsFeed.Web.Publishing;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>A list as its page shows it.</summary>
/// <param name="Page">The articles, their total and facets.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Links">Where the list leads.</param>
public sealed record FeedView(FeedPage Page, FeedRequest Request, FeedLinks Links)
{
    // A topic that the whole list has says nothing about one of its cards; most feeds put their own subject first everywhere.
    private readonly HashSet<string> shared =
    [
        .. Request.Whole.Topics,
        .. Page.Facets.Topics.Where(topic => topic.Count == Page.Articles).Select(topic => topic.Value),
    ];

    private readonly FoundMarks? marks = Request.Filter.Query is { } text && SearchQuery.Read(text).Query?.SoughtTerms.ToArray() is { Length: > 0 } terms
        ? new FoundMarks(terms)
        : null;

    private IReadOnlyList<FacetGroup>? facets;

    /// <summary>What the page is in the static edition; null on the site itself.</summary>
    public StaticPage? Still { get; init; }

    /// <summary>How many rows the list has, in words. A numbered page of the static edition says its number instead, which does not change.</summary>
    public string Total => Still?.Number is { } number ? $"page {Words.Number(number)}, counted from the end"
        : Words.Total(Page);

    /// <summary>Whether this is the beginning of the list.</summary>
    public bool IsFirstPage => Request is { After: null, Before: null };

    /// <summary>Whether the list is made of everything published: no topic, provider or filter.</summary>
    public bool IsEverything => Request.Scope is { Topics.Count: 0, Providers.Count: 0 } && !IsFiltered;

    /// <summary>Whether the query string narrows the list down.</summary>
    public bool IsFiltered => Chips.Count > 0;

    /// <summary>Whether the first article is set large: on the front page as it is met, in the order that puts the best first.</summary>
    public bool HasLead => IsEverything && IsFirstPage && Request.Sort == FeedSort.Top;

    /// <summary>The choices beside the list.</summary>
    public IReadOnlyList<FacetGroup> Facets => facets ??= Still is null ? FacetGroup.Of(Page, Links) : IsEverything && IsFirstPage ? FacetGroup.OfPages(Page, Links) : [];

    /// <summary>The filters of the query string, each with a link that takes it away.</summary>
    public IReadOnlyList<FilterChip> Chips { get; } = FilterChip.Of(Page.Facets, Request.Filter, Links);

    /// <summary>The articles of the list.</summary>
    public IEnumerable<CardView> Cards => Page.Items.Select((item, index) => new CardView(item, Telling(item), HasLead && index == 0) { Story = Page.Stories.GetValueOrDefault(item.StoryId) });

    /// <summary>A text of a card with the words marked that were searched for.</summary>
    /// <param name="text">The text.</param>
    public IHtmlContent Marked(string text) => new MarkedText(text, marks?.In(text) ?? []);

    private IReadOnlyList<TopicRef> Telling(FeedItem item)
    {
        TopicRef[] telling = [.. item.Topics.Where(topic => !shared.Contains(topic.Slug))];
        return telling.Length > 0 ? telling : item.Topics;
    }
}

/// <summary>One article in a list.</summary>
/// <param name="Item">The article.</param>
/// <param name="Topics">The topics worth naming here: not those that the whole list has, unless it has no other.</param>
/// <param name="IsLead">Whether it is the front page's lead story.</param>
public sealed record CardView(FeedItem Item, IReadOnlyList<TopicRef> Topics, bool IsLead)
{
    /// <summary>The story that it belongs to; null where it stands alone.</summary>
    public StoryView? Story { get; init; }

    /// <summary>The topics that are named; more would outweigh the headline.</summary>
    public const int MaxTopics = 3;

    /// <summary>UTF-16 units of the excerpt: what the style sheet's few lines can hold. The whole text is on the article's page.</summary>
    public int ExcerptLength => IsLead ? 400 : 150;

    /// <summary>Pixels, as the file says or as most pictures are; the style sheet keeps the place free in either case.</summary>
    public int ImageWidth => IsSized ? Item.ImageWidth!.Value : 1200;

    /// <summary>Pixels; see <see cref="ImageWidth"/>.</summary>
    public int ImageHeight => IsSized ? Item.ImageHeight!.Value : 630;

    private bool IsSized => Item is { ImageWidth: > 0, ImageHeight: > 0 };
}
