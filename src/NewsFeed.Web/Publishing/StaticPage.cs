using System.Globalization;
using NewsFeed.Web.Security;

namespace NewsFeed.Web.Publishing;

/// <summary>Marks a request for the static edition, which has no query strings: pages leave out what only a program can answer.</summary>
/// <param name="Number">For a list's page its number, counted from the list's end; null for its first page, and for what is no list.</param>
/// <param name="Count">How many numbered pages the list has.</param>
/// <param name="Length">The most articles on the page; null for a whole page.</param>
public sealed record StaticPage(int? Number, int Count, int? Length)
{
    /// <summary>A page of which there is just one.</summary>
    public static StaticPage Alone { get; } = new(null, 0, null);

    /// <summary>What a reader can do who finds nothing.</summary>
    public const string Advice = "The article may have been taken down, or the address may have a slip in it. Start from the front page.";

    /// <summary>The site's policy as far as a page can state it of itself.</summary>
    public static string ContentSecurityPolicy { get; } =
        string.Join("; ", SecurityHeaders.ContentSecurityPolicy.Split("; ").Where(rule => !rule.StartsWith("frame-ancestors", StringComparison.Ordinal)));

    /// <summary>What a request asks for in the static edition.</summary>
    /// <param name="context">The request.</param>
    /// <returns>Null for a request to the site itself.</returns>
    public static StaticPage? Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<StaticPage>();
    }

    /// <summary>Where the page leads.</summary>
    /// <param name="list">The address of the list's first page.</param>
    public StaticLinks LinksFrom(string list)
    {
        var previous = Number is not { } own ? null : own < Count ? At(list, own + 1) : list;
        var next = (Number ?? Count + 1) - 1;
        return new StaticLinks(list, previous, next > 0 ? At(list, next) : null);
    }

    /// <summary>The address of a numbered page.</summary>
    /// <param name="list">The address of the list's first page, or the path of its file without an ending.</param>
    /// <param name="number">The page's number.</param>
    public static string At(string list, int number)
    {
        ArgumentNullException.ThrowIfNull(list);
        return string.Create(CultureInfo.InvariantCulture, $"{list.TrimEnd('/')}/page/{number}");
    }
}

/// <summary>Where a list's page in the static edition leads.</summary>
/// <param name="First">The list's first page.</param>
/// <param name="Previous">The page before; null on the first.</param>
/// <param name="Next">The page that follows; null on the last.</param>
public sealed record StaticLinks(string First, string? Previous, string? Next);
