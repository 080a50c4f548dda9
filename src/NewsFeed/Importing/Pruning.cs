using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>Finds the articles whose files have gone from where a source stands for everything.</summary>
/// <param name="source">The source that is imported.</param>
internal sealed class Pruning(IArticleSource source)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);

    /// <summary>Notes a file that is there, readable or not.</summary>
    public void Saw(PlannedFile file)
    {
        seen.Add(file.Path);
        if (file.Kind == FileKind.Article && file.Action != PlannedAction.Skipped)
        {
            folders.Add(TopFolder(file.Path));
        }
    }

    /// <summary>
    /// The articles that are not there any more. Only folders in which the source has articles count: an empty or mistaken
    /// source takes nothing off the site.
    /// </summary>
    public IEnumerable<KeyValuePair<string, StoredFile>> Gone(StoreContents known) => source.Covers is not { } covers ? [] : known.Files
        .Where(file => file.Value is { Kind: SourceKind.Article, IsRetracted: false }
            && file.Key.StartsWith(covers, StringComparison.Ordinal)
            && folders.Contains(TopFolder(file.Key))
            && !seen.Contains(file.Key));

    private static string TopFolder(string path) => path.Contains('/') ? path[..path.IndexOf('/')] : "";
}
