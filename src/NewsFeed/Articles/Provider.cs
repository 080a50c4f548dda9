namespace NewsFeed.Articles;

/// <summary>What an organisation file (<c>_data/organizations/domain.md</c>) says.</summary>
/// <param name="Path">The file's identity, from its <c>_data</c> folder on.</param>
/// <param name="Name">The name readers know.</param>
/// <param name="Domain">The identity: a lower-case host name without <c>www.</c>.</param>
public sealed record Provider(string Path, string Name, string Domain)
{
    /// <summary>A sentence or two, plain text.</summary>
    public string? Description { get; init; }

    /// <summary>Logos, smallest first as a rule.</summary>
    public IReadOnlyList<Image>? Images { get; init; }
}
