using System.Text.RegularExpressions;
using NewsFeed.Feed;
using NewsFeed.FrontMatter;
using NewsFeed.Rendering;

namespace NewsFeed.Syndication;

/// <summary>How a feed is to be called, and what it says of its site.</summary>
/// <param name="Title">What the feed shows, in words, with the site's name.</param>
/// <param name="SiteTitle">The site's name.</param>
public sealed record FeedWords(string Title, string SiteTitle)
{
    /// <summary>A sentence on the site.</summary>
    public required string Description { get; init; }

    /// <summary>The path of a picture of the site, below it.</summary>
    public required string IconPath { get; init; }

    /// <summary>The WebSub hub; null for none.</summary>
    public Uri? Hub { get; init; }
}

/// <summary>Makes a feed of a page of a list.</summary>
/// <param name="entries">Reads what cards do not hold.</param>
/// <param name="renderer">Makes bodies safe to show.</param>
/// <param name="assets">Resolves pictures.</param>
public sealed partial class FeedDocumentQuery(EntryQuery entries, BodyRenderer renderer, AssetUrls assets)
{
    /// <summary>UTF-16 units of a body that goes into a feed: some ten printed pages. Longer ones are read on the article's own page;
    /// a feed of 25 of them would be megabytes, and take seconds to render where they are made to.</summary>
    private const int MaxBodyLength = 20_000;

    /// <summary>UTF-16 units of what that may become.</summary>
    private const int MaxContentLength = 60_000;

    /// <summary>Makes the feed.</summary>
    /// <param name="page">The page of the list.</param>
    /// <param name="place">Where the feed stands.</param>
    /// <param name="format">In which format.</param>
    /// <param name="words">What it is called.</param>
    /// <param name="cancellation">Ends the making early.</param>
    public async Task<FeedDocument> OfAsync(FeedPage page, FeedPlace place, FeedFormat format, FeedWords words, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(words);
        var facts = await entries.OfAsync(page.Items, cancellation);
        return new FeedDocument(words.Title, place.HomeUrl, place.Url(format))
        {
            Description = words.Description,
            Site = place.Site,
            SiteTitle = words.SiteTitle,
            FirstUrl = place.FirstUrl(format),
            NextUrl = page.Next is { } next ? place.AfterUrl(format, next) : null,
            PreviousUrl = page.Previous is { } previous ? place.BeforeUrl(format, previous) : null,
            HubUrl = place.IsWhole ? words.Hub?.AbsoluteUri : null,
            IconUrl = place.Site.AbsoluteUri + words.IconPath,
            Entries = [.. page.Items.Where(item => facts.ContainsKey(item.Id)).Select(item => EntryOf(item, facts[item.Id], place.Site))],
        };
    }

    private FeedEntry EntryOf(FeedItem item, EntryFacts facts, Uri site)
    {
        var page = new Uri($"{site.AbsoluteUri}{SitePath.OfArticle(item.Slug)}");
        return new FeedEntry(item, EntryId.Of(facts.Path), page.AbsoluteUri)
        {
            UpdatedAt = facts.UpdatedAt is { } updated && updated > item.PublishedAt ? updated : item.PublishedAt,
            SourceUrl = assets.Resolve(item.Url),
            ImageUrl = assets.Resolve(item.ImageUrl) is { } image && Uri.TryCreate(page, image, out var address) ? address.AbsoluteUri : null,
            Content = Content(facts.File?.Body, page),
            Authors = Authors(facts, item),
            Language = facts.File?.Locale is { } locale && LanguageTag().IsMatch(locale) ? locale : null,
            Related = [.. facts.Related.Select(link => link with { Url = assets.Resolve(link.Url) ?? link.Url })],
        };
    }

    private static string[] Authors(EntryFacts facts, FeedItem item)
    {
        string[] named = [.. (facts.File?.Provider.Authors ?? []).Select(DisplayText.Of).OfType<string>()];
        return named.Length > 0 ? named : [item.Provider.Name];
    }

    private SafeHtml Content(string? body, Uri page)
    {
        if (body is null or { Length: > MaxBodyLength })
        {
            return SafeHtml.Empty;
        }

        var content = renderer.Render(TextRepair.Repair(body), page);
        return content.Value.Length <= MaxContentLength ? content : SafeHtml.Empty;
    }

    [GeneratedRegex(@"\A[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,5}\z")]
    private static partial Regex LanguageTag();
}
