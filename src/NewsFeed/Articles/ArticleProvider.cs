namespace NewsFeed.Articles;

/// <summary>The publisher as one article names it.</summary>
/// <param name="Name">The name readers know.</param>
/// <param name="Domain">The identity: a lower-case host name without <c>www.</c>.</param>
public sealed record ArticleProvider(string Name, string Domain)
{
    /// <summary>Logos, smallest first as a rule.</summary>
    public IReadOnlyList<Image>? Images { get; init; }

    /// <summary>Who wrote the article.</summary>
    public IReadOnlyList<string>? Authors { get; init; }

    /// <summary>Who published it, where that differs from the provider.</summary>
    public IReadOnlyList<string>? Publishers { get; init; }
}
