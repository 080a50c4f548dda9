namespace NewsFeed.Store;

/// <summary>Writes the full-text index beside the rows it speaks of.</summary>
public interface IFullTextWriter
{
    /// <summary>Adds an article, which must not be in the index.</summary>
    /// <param name="feedKey">Its key.</param>
    /// <param name="text">Its words.</param>
    void Add(long feedKey, SearchableText text);

    /// <summary>Takes an article out. Nothing happens where it is not in.</summary>
    /// <param name="feedKey">Its key.</param>
    void Remove(long feedKey);
}

/// <summary>The words of an article that can be searched for, as readers see them.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Excerpt">The excerpt; empty where there is none.</param>
/// <param name="Body">The body as the file has it; empty where there is none.</param>
/// <param name="Provider">The provider's name.</param>
public sealed record SearchableText(string Title, string Excerpt, string Body, string Provider);
