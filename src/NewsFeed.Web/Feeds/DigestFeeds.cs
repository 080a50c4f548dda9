using Microsoft.Extensions.Options;
using NewsFeed.Digests;
using NewsFeed.Feed;
using NewsFeed.Rendering;
using NewsFeed.Syndication;
using NewsFeed.Web.Caching;

namespace NewsFeed.Web.Feeds;

/// <summary>Answers requests for the feeds of digests: issues that are over, each with all that it tells.</summary>
/// <param name="issues">Reads issues.</param>
/// <param name="renderer">Makes what they say safe to show.</param>
/// <param name="clock">Tells the present.</param>
/// <param name="options">What the site calls itself and where it stands.</param>
internal sealed class DigestFeeds(IssueQuery issues, BodyRenderer renderer, TimeProvider clock, IOptions<SiteOptions> options)
{
    /// <summary>Two weeks of days: who reads seldomer than that reads weeks.</summary>
    private const int MaxDays = 14;

    /// <summary>Two months of weeks.</summary>
    private const int MaxWeeks = 9;

    private readonly SiteOptions own = options.Value;

    /// <summary>A feed's path below the site, without a format.</summary>
    /// <param name="isWeek">Whether of weeks, or of days.</param>
    public static string PathOf(bool isWeek) => isWeek ? "digest/weekly" : "digest";

    /// <summary>What a feed is called.</summary>
    /// <param name="isWeek">Whether of weeks, or of days.</param>
    public static string NameOf(bool isWeek) => isWeek ? "Weekly digest" : "Daily digest";

    /// <summary>Answers with a feed.</summary>
    /// <param name="http">The request.</param>
    /// <param name="site">The site's front page.</param>
    /// <param name="format">The format.</param>
    /// <param name="isWeek">Whether of weeks, or of days.</param>
    public async Task AnswerAsync(HttpContext http, Uri site, FeedFormat format, bool isWeek)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var most = isWeek ? MaxWeeks : MaxDays;
        var newest = await issues.NewestAsync(isWeek, most, today, http.RequestAborted);
        ContentsOf(newest, most, IssuePeriod.Of(today, isWeek)).Say(http);
        await FeedAnswers.SendAsync(http, format, FeedOf(newest, site, format, isWeek));
    }

    /// <summary>A feed hangs on the articles of its issues and of the week before the oldest; one that is not full on all before. The next issue is over at a midnight.</summary>
    private static PageContents ContentsOf(IReadOnlyList<Issue> newest, int most, IssuePeriod present) => new()
    {
        List = new FeedRequest
        {
            Filter = FeedFilter.Everything with
            {
                From = newest.Count < most ? null : newest[^1].Period.First.AddDays(-Math.Min(7, newest[^1].Period.First.DayNumber)),
                To = present.Previous?.Last,
            },
        },
        Until = present.Next is { } next ? new DateTimeOffset(next.First, TimeOnly.MinValue, TimeSpan.Zero) : null,
    };

    private FeedDocument FeedOf(IReadOnlyList<Issue> newest, Uri site, FeedFormat format, bool isWeek)
    {
        var self = site.AbsoluteUri + FeedPlace.PathOf(PathOf(isWeek), format);
        return new FeedDocument($"{NameOf(isWeek)} · {own.SiteTitle}", $"{site.AbsoluteUri}digest", self)
        {
            Description = $"The best of every {(isWeek ? "week" : "day")}, story by story.",
            Site = site,
            SiteTitle = own.SiteTitle,
            FirstUrl = self,
            IconUrl = $"{site.AbsoluteUri}mark.svg",
            Entries = [.. newest.Select(issue => EntryOf(new IssueLetter(issue, IsOver: true, own.SiteTitle, site)))],
        };
    }

    /// <summary>An issue is told as an article that the site itself published, at the midnight when its days were over.</summary>
    private FeedEntry EntryOf(IssueLetter letter)
    {
        var period = letter.Issue.Period;
        var published = new DateTimeOffset(period.Last, TimeOnly.MinValue, TimeSpan.Zero).AddDays(1);
        var item = new FeedItem
        {
            Id = 0,
            Slug = "",
            Title = letter.Heading,
            Excerpt = $"{IssueWords.Counts(letter.Issue)}: {letter.Issue.Told[0].Lead.Title}",
            PublishedAt = published,
            Url = letter.PageUrl!,
            Type = "digest",
            Provider = new ProviderRef(letter.Site!.Host, letter.SiteTitle, null),
            Topics = [],
            RelatedCount = 0,
            Rank = Rank.Of(null, null, published),
        };
        return new FeedEntry(item, EntryId.Of(period.Path), letter.PageUrl!)
        {
            UpdatedAt = published,
            Content = IssueMail.Plain(letter, renderer),
            Authors = [letter.SiteTitle],
            Related = [],
        };
    }
}
