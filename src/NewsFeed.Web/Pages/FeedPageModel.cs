using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using NewsFeed.Feed;
using NewsFeed.Web.Caching;
using NewsFeed.Web.Pages.Parts;
using NewsFeed.Web.Publishing;

namespace NewsFeed.Web.Pages;

/// <summary>A page that is, or ends in, a list of articles. Its query string is the list's whole state.</summary>
/// <param name="query">Reads lists.</param>
/// <param name="clock">Tells the present.</param>
public abstract class FeedPageModel(FeedQuery query, TimeProvider clock) : PageModel
{
    /// <summary>The list. Set by <see cref="ListAsync"/> whenever the page is shown.</summary>
    public FeedView Feed { get; private set; } = null!;

    /// <summary>The present day, UTC.</summary>
    protected DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Reads the list that the address asks for.</summary>
    /// <param name="scope">What the page itself stands for.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The page; or the problems with status 400 where the address cannot be understood.</returns>
    protected async Task<IActionResult> ListAsync(FeedFilter scope, CancellationToken cancellation)
    {
        var (request, problems) = FeedRequestParser.Parse(Request.Query.Pairs());
        var still = StaticPage.Of(HttpContext);
        request = request with { Scope = scope };
        var links = new FeedLinks(Request.PathBase, (Request.PathBase + Request.Path).ToUriComponent(), request);
        if (problems.Count > 0)
        {
            return Refused(new BadAddress(problems, links));
        }

        Feed = new FeedView(await query.PageAsync(request, still?.Length ?? FeedQuery.PageSize, cancellation), request, links) { Still = still };
        ViewData[nameof(FeedView)] = Feed;
        if (Feed is { Still: null, IsFirstPage: true, IsFiltered: false })
        {
            Portrait = await PortraitAsync(links, Today, cancellation);
        }

        Shown(request).Say(HttpContext);
        return Page();
    }

    /// <summary>What stands above the list where it is whole; null where it is filtered, or not at its beginning.</summary>
    public PortraitView? Portrait { get; private set; }

    /// <summary>What the page shows, so that it can be kept until that changes.</summary>
    /// <param name="list">Its list.</param>
    protected virtual PageContents Shown(FeedRequest list)
    {
        var now = clock.GetUtcNow();
        var until = Feed.Page.Items.Min(item => Words.AgoUntil(item.PublishedAt, now));
        var midnight = new DateTimeOffset(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);

        // In a portrait an article that is dated ahead begins to count when its day comes.
        return new PageContents { List = list, Until = Portrait is not null && !(until < midnight) ? midnight : until };
    }

    /// <summary>The portrait of what the page stands for; null where it stands for everything, or there is nothing to draw.</summary>
    /// <param name="links">Where the page's list leads.</param>
    /// <param name="today">The last day, UTC, that may count.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    protected virtual Task<PortraitView?> PortraitAsync(FeedLinks links, DateOnly today, CancellationToken cancellation) => Task.FromResult<PortraitView?>(null);

    private ViewResult Refused(BadAddress address) => new()
    {
        ViewName = "/Pages/Shared/BadAddress.cshtml",
        ViewData = new ViewDataDictionary<BadAddress>(MetadataProvider, ModelState) { Model = address },
        StatusCode = StatusCodes.Status400BadRequest,
    };
}

/// <summary>An address that asks for something impossible.</summary>
/// <param name="Problems">What is wrong, a sentence each.</param>
/// <param name="Links">Where the list leads.</param>
public sealed record BadAddress(IReadOnlyList<FilterProblem> Problems, FeedLinks Links)
{
    /// <summary>The same list without the parameters that are wrong.</summary>
    public string MendedLink => Links.Without([.. Problems.Select(problem => problem.Parameter)]);
}
