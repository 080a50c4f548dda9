using NewsFeed.Store;

namespace NewsFeed.Web.Pages.Admin.Articles;

/// <summary>How the newsroom calls the states of articles.</summary>
public static class StateWords
{
    /// <summary>One article in that state, such as “draft”.</summary>
    /// <param name="state">The state.</param>
    public static string Of(ArticleState state) => state switch
    {
        ArticleState.Public => "published",
        ArticleState.Draft => "draft",
        ArticleState.Removed => "taken off",
        _ => "file gone",
    };

    /// <summary>A list of all articles in that state, such as “Drafts”.</summary>
    /// <param name="state">The state.</param>
    public static string ListOf(ArticleState state) => state switch
    {
        ArticleState.Public => "Published",
        ArticleState.Draft => "Drafts",
        ArticleState.Removed => "Taken off",
        _ => "File gone",
    };
}
