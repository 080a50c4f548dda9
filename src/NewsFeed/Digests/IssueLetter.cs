using NewsFeed.Feed;
using NewsFeed.Rendering;
using NewsFeed.Syndication;

namespace NewsFeed.Digests;

/// <summary>An issue as it is sent away from the site: what it leads to and what it says, for every form that letters have.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="IsOver">Whether its days are over.</param>
/// <param name="SiteTitle">The site's name.</param>
/// <param name="Site">The site's front page, absolute, with a slash at its end; null where it is not known. Then there are no links but to publishers.</param>
public sealed record IssueLetter(Issue Issue, bool IsOver, string SiteTitle, Uri? Site)
{
    /// <summary>What it is called: “Monday, 23 November 2026”, “Week 48 of 2026, 23 to 29 November 2026”.</summary>
    public string Heading => Issue.Period.IsWeek ? $"{IssueWords.Name(Issue.Period)}, {IssueWords.Days(Issue.Period)}" : IssueWords.Name(Issue.Period);

    /// <summary>Its page.</summary>
    public string? PageUrl => Url(Issue.Period.Path);

    /// <summary>The list of all its articles.</summary>
    public string? ListUrl => Url(new FeedRequest { Filter = Issue.List }.QueryString);

    /// <summary>The page of the issue before it.</summary>
    public string? PreviousUrl => Issue.Previous is { } previous ? Url(previous.Path) : null;

    /// <summary>The page of the last issue that had more to tell, where this one is quiet.</summary>
    public string? BusierUrl => Issue.Busier is { } busier ? Url(busier.Path) : null;

    /// <summary>The sentences that stand above the stories.</summary>
    public IEnumerable<string> Notes => IssueWords.Notes(Issue, IsOver);

    /// <summary>An article's page on the site; at its publisher's where the site is not known. Null where neither is an http(s) address.</summary>
    /// <param name="item">The article.</param>
    public string? UrlOf(FeedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Url(SitePath.OfArticle(item.Slug)) ?? (WebAddress.Clean(item.Url) is { } address ? WebAddress.Absolute(address) : null);
    }

    private string? Url(string path) => Site is null ? null : Site.AbsoluteUri + path;
}
