using System.Runtime.CompilerServices;

namespace NewsFeed.Importing.Plans;

/// <summary>A source without the files that somebody has taken out.</summary>
/// <param name="source">The whole source.</param>
/// <param name="takenOut">The identities of the files that are left out.</param>
public sealed class SelectedSource(IArticleSource source, IReadOnlySet<string> takenOut) : IArticleSource
{
    /// <inheritdoc/>
    public string Name => source.Name;

    /// <summary>Nothing: what was taken out is still there.</summary>
    public string? Covers => null;

    /// <inheritdoc/>
    public int? Count => source.Count - takenOut.Count;

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceFile> FilesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var file in source.FilesAsync(cancellation))
        {
            if (!takenOut.Contains(file.Path))
            {
                yield return file;
            }
        }
    }
}
