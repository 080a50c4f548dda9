using System.Runtime.CompilerServices;

namespace NewsFeed.Importing;

/// <summary>One file whose bytes are at hand already, such as one sent over HTTP.</summary>
/// <param name="path">Where it would lie in a site, such as <c>_news/2026-05-01-title.md</c>.</param>
/// <param name="bytes">The whole file.</param>
public sealed class GivenFileSource(string path, ReadOnlyMemory<byte> bytes) : IArticleSource
{
    /// <inheritdoc/>
    public string Name => path;

    /// <inheritdoc/>
    public string? Covers => null;

    /// <inheritdoc/>
    public int? Count => 1;

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceFile> FilesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        yield return new SourceFile(FileIdentity.Of("", path), _ => ValueTask.FromResult(new FileBytes(bytes)));
    }
}
