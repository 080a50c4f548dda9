using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using NewsFeed.Feed;
using NewsFeed.Rendering;
using NewsFeed.Web.Publishing;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>The smallest parts of a page, which stand on it by the dozen. A partial view or a tag helper for each costs several times what it writes.</summary>
/// <param name="request">The request that the page answers.</param>
/// <param name="assets">Resolves logos.</param>
/// <param name="versions">Tells the versions of the site's own files.</param>
/// <param name="written">Remembers what was written before.</param>
/// <param name="encoder">Encodes texts.</param>
/// <param name="clock">Tells the present.</param>
public sealed class PageParts(
    IHttpContextAccessor request, AssetUrls assets, IFileVersionProvider versions, WrittenMarkup written, HtmlEncoder encoder, TimeProvider clock)
{
    private readonly PathString pathBase = request.HttpContext?.Request.PathBase ?? default;
    private readonly DateTimeOffset now = clock.GetUtcNow();

    /// <summary>What stands before every address of the site, escaped: empty, or a path base such as <c>/news</c>.</summary>
    public string Root { get; } = request.HttpContext?.Request.PathBase.ToUriComponent() ?? "";

    /// <summary>What the page is in the static edition; null on the site itself.</summary>
    public StaticPage? Still { get; } = request.HttpContext is { } context ? StaticPage.Of(context) : null;

    /// <summary>An article in a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="card">The article.</param>
    /// <param name="write">Writes it, where it is not remembered as it was written before.</param>
    public IHtmlContent Card(FeedView list, CardView card, Func<CardView, IHtmlContent> write)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(write);
        var shown = new CardShown(card, Root, list.Request.Filter.Query, Still is not null);
        return written.Cards.Find(shown, now)
            ?? written.Cards.Remember(shown, new WrittenPart(write(card), encoder), now, Still is null ? Words.AgoUntil(card.Item.PublishedAt, now) : null);
    }

    /// <summary>The choices beside a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="write">Writes them, where they are not remembered as they were written before.</param>
    public async Task<IHtmlContent> ChoicesAsync(FeedView list, Func<Task<IHtmlContent>> write)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(write);
        var shown = new FacetsShown(list);
        return written.Facets.Find(shown, now) ?? written.Facets.Remember(shown, new WrittenPart(await write(), encoder), now, until: null);
    }

    /// <summary>A provider's logo and name, leading to its page.</summary>
    /// <param name="provider">The provider.</param>
    public IHtmlContent Source(ProviderRef provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return new SourceLink(Root, provider, assets.Resolve(provider.LogoUrl));
    }

    /// <summary>A provider's logo, or the first letter of its name.</summary>
    /// <param name="provider">The provider.</param>
    public IHtmlContent Logo(ProviderRef provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return new LogoMark(provider.Name, assets.Resolve(provider.LogoUrl));
    }

    /// <summary>A score with its word.</summary>
    /// <param name="quality">The score; null where there is none.</param>
    public IHtmlContent Grade(int? quality) => new GradeMark(quality);

    /// <summary>Why an article stands where it stands.</summary>
    /// <param name="item">The article.</param>
    public IHtmlContent Why(FeedItem item) => new RankMark(item);

    /// <summary>An article for programs that read pages.</summary>
    /// <param name="view">The article.</param>
    /// <param name="site">The site's public address; null where it is not known, and then nothing is written.</param>
    public IHtmlContent Data(ArticleView view, Uri? site)
    {
        ArgumentNullException.ThrowIfNull(view);
        return site is null ? HtmlString.Empty : new ArticleData(view, new Uri(site.AbsoluteUri.TrimEnd('/') + "/"), assets);
    }

    /// <summary>The other articles of a card's story.</summary>
    /// <param name="item">The card's article.</param>
    /// <param name="story">Its story.</param>
    public IHtmlContent Mates(FeedItem item, StoryView story) => new StoryMates(Root, item, story);

    /// <summary>The list's feed, to be copied or opened.</summary>
    /// <param name="links">Where the list leads.</param>
    public IHtmlContent Feed(FeedLinks links) => new FeedMark(links);

    /// <summary>How long ago a moment was; its day in the static edition, where words about the present would grow old.</summary>
    /// <param name="at">The moment.</param>
    public IHtmlContent When(DateTimeOffset at) => new TimeMark(at, Still is null ? Words.Ago(at, now) : Words.Day(at));

    /// <summary>A moment to the minute.</summary>
    /// <param name="at">The moment.</param>
    public IHtmlContent Exactly(DateTimeOffset at) => new TimeMark(at, Words.Moment(at));

    /// <summary>A moment in words of the page's own.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="words">What people read.</param>
    public IHtmlContent At(DateTimeOffset at, string words) => new TimeMark(at, words);

    /// <summary>Articles by their providers and scores.</summary>
    /// <param name="word">What they are, such as “More”.</param>
    /// <param name="items">The articles; where there are none, nothing is written.</param>
    public IHtmlContent Sources(string word, IReadOnlyList<FeedItem> items) => new SourceList(Root, word, items);

    /// <summary>A text with one character marked, or its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The character's place in UTF-16 units, at most the text's length.</param>
    public IHtmlContent Pointed(string text, int at)
    {
        ArgumentNullException.ThrowIfNull(text);
        return at < text.Length
            ? new MarkedText(text, [(at, at + (char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1))])
            : new MarkedText(text + "\u00A0", [(text.Length, text.Length + 1)]);
    }

    /// <summary>The address of the list of all public articles that a filter lets through.</summary>
    /// <param name="filter">The filter.</param>
    public string List(FeedFilter filter) => $"{Root}/{new FeedRequest { Filter = filter }.QueryString}";

    /// <summary>The address of the list of some days.</summary>
    /// <param name="from">The first day, UTC.</param>
    /// <param name="to">The last one.</param>
    public string List(DateOnly from, DateOnly to) => List(FeedFilter.Everything with { From = from, To = to });

    /// <summary>The address of one of the site's own files, with its version, so that browsers may keep it for ever.</summary>
    /// <param name="path">The file's path below <c>wwwroot</c>.</param>
    public string File(string path) => versions.AddFileVersionToPath(pathBase, $"{Root}/{path}");
}
