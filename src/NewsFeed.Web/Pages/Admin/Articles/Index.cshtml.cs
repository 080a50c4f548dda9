using NewsFeed.Feed;
using NewsFeed.Store;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin.Articles;

/// <summary>Articles of any state, found by the site's own filters.</summary>
/// <param name="list">Reads lists.</param>
[OpenTo(AccountRole.Viewer)]
public sealed class IndexModel(DeskList list) : DeskPage(list)
{
    /// <summary>The lists there are, with the address of each by the same filters.</summary>
    public IEnumerable<(ArticleState State, string Link)> States => new[] { ArticleState.Draft, ArticleState.Public, ArticleState.Removed, ArticleState.Retracted }
        .Select(state => (state, LinksOf(Feed.Request with { State = state }).First));

    /// <summary>Shows a page of the list.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public Task OnGetAsync(CancellationToken cancellation) => ReadAsync(FeedQuery.PageSize, cancellation);
}
