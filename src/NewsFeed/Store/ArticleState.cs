namespace NewsFeed.Store;

/// <summary>Whether the public sees an article. The numbers are stored: never renumber.</summary>
public enum ArticleState
{
    /// <summary>Everybody sees it.</summary>
    Public = 0,

    /// <summary>The file says <c>published: false</c>, and no curator says otherwise.</summary>
    Draft = 1,

    /// <summary>The file says <c>removed</c> or <c>deleted</c>, or a curator took it off the site.</summary>
    Removed = 2,

    /// <summary>Its file has gone, and a pruning import took it off the site.</summary>
    Retracted = 3,
}
