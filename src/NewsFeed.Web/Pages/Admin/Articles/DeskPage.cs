using NewsFeed.Feed;
using NewsFeed.Store;
using NewsFeed.Web.Pages.Parts;

namespace NewsFeed.Web.Pages.Admin.Articles;

/// <summary>A page of the newsroom that shows articles of any state, by the filters and orders of the site. Its query string is the list's whole state.</summary>
/// <param name="list">Reads lists.</param>
public abstract class DeskPage(DeskList list) : NewsroomPage
{
    private static readonly FeedSort[] Sorts = [FeedSort.Quality, FeedSort.Newest, FeedSort.Oldest, FeedSort.Provider];

    /// <summary>The list. Set by <see cref="ReadAsync"/>.</summary>
    public FeedView Feed { get; private set; } = null!;

    /// <summary>What is wrong with the address, a sentence each; what cannot be understood is passed over.</summary>
    public IReadOnlyList<FilterProblem> Misunderstood { get; private set; } = [];

    /// <summary>The state of the articles that are shown.</summary>
    public ArticleState State => Feed.Request.State ?? ArticleState.Draft;

    /// <summary>The orders, with the address of the list in each.</summary>
    public IEnumerable<(string Word, string Link, bool IsChosen)> Orders => (Feed.Request.Filter.Query is null ? Sorts : Sorts.Append(FeedSort.Relevance))
        .Select(sort => (WordOf(sort), Feed.Links.SortedBy(sort), sort == Feed.Request.Sort));

    /// <summary>Reads a page of the list that the address asks for.</summary>
    /// <param name="size">Articles on it.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    protected async Task ReadAsync(int size, CancellationToken cancellation)
    {
        // No order of readers fits a desk: what has waited longest has sunk lowest. The best come first there.
        var pairs = Request.Query["sort"].All(string.IsNullOrWhiteSpace) ? Request.Query.Pairs().Append(KeyValuePair.Create("sort", "quality")) : Request.Query.Pairs();
        (var request, Misunderstood) = FeedRequestParser.ParseForCurator(pairs);
        if (Misunderstood.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        Feed = new FeedView(await list.PageAsync(request, size, cancellation), request, LinksOf(request));
    }

    /// <summary>The addresses that lead on from a list.</summary>
    /// <param name="request">The list.</param>
    protected FeedLinks LinksOf(FeedRequest request) => new(Request.PathBase, (Request.PathBase + Request.Path).ToUriComponent(), request);

    private static string WordOf(FeedSort sort) => sort switch
    {
        FeedSort.Quality => "Quality",
        FeedSort.Newest => "Newest",
        FeedSort.Oldest => "Oldest",
        FeedSort.Provider => "Provider",
        _ => "Best match",
    };
}
