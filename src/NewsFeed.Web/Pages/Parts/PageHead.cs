using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>What a page says about itself to browsers, search engines and link previews.</summary>
/// <param name="Title">The page's own title, without the site's.</param>
public sealed record PageHead(string Title)
{
    /// <summary>One or two sentences.</summary>
    public string? Description { get; init; }

    /// <summary>The page's one address below the site's root, escaped, such as <c>/topics</c>; null where it has none, as an error page.</summary>
    public string? Path { get; init; }

    /// <summary>The address of a picture for link previews.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>Whether it is an article and not a list.</summary>
    public bool IsArticle { get; init; }

    /// <summary>Whether it announces the list of all feeds.</summary>
    public bool HasAllFeeds { get; init; }

    /// <summary>Whether search engines should keep it. Filtered lists are too many and too alike.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>The page's one address in full; without the site's address, root-relative. Null where the page has none.</summary>
    /// <param name="site">Where the site stands.</param>
    /// <param name="root">The path base, where the site's address is not known.</param>
    public string? Address(SiteOptions site, PathString root)
    {
        ArgumentNullException.ThrowIfNull(site);
        return Path is null ? null : (site.BaseUrl?.AbsoluteUri.TrimEnd('/') ?? root.ToUriComponent()) + Path;
    }

    /// <summary>The head that a page has set.</summary>
    /// <param name="viewData">The page's data.</param>
    public static PageHead Of(ViewDataDictionary viewData) => viewData?[nameof(PageHead)] as PageHead ?? new PageHead("");

    /// <summary>Sets a page's head.</summary>
    /// <param name="viewData">The page's data.</param>
    public void Put(ViewDataDictionary viewData)
    {
        ArgumentNullException.ThrowIfNull(viewData);
        viewData[nameof(PageHead)] = this;
    }
}
