using System.Runtime.CompilerServices;
using NewsFeed.Importing;

namespace NewsFeed.Web.Deliveries;

/// <summary>Files that a browser has sent one by one, behind each other on the disk.</summary>
/// <param name="file">Where they lie.</param>
internal sealed class LooseFiles(NamelessFile file)
{
    private readonly List<(string Path, long Offset, int Length)> files = [];

    /// <summary>How many there are.</summary>
    public int Count => files.Count;

    /// <summary>Notes that a file begins where the last one ended, and ends where the bytes do.</summary>
    /// <param name="path">Its identity.</param>
    /// <param name="offset">Where it begins.</param>
    public void Add(string path, long offset) => files.Add((path, offset, (int)(file.Length - offset)));

    /// <summary>The files as they can be imported.</summary>
    /// <param name="name">What the person who imports calls them.</param>
    public IArticleSource Open(string name) => new Source(name, this);

    private FileBytes Read(long offset, int length)
    {
        var bytes = new byte[length];
        return file.Read(offset, bytes) == length ? new FileBytes(bytes) : throw new IOException("What was sent has become shorter on the disk: send it again.");
    }

    private sealed class Source(string name, LooseFiles all) : IArticleSource
    {
        public string Name => name;

        public string? Covers => null;

        public int? Count => all.Count;

        public async IAsyncEnumerable<SourceFile> FilesAsync([EnumeratorCancellation] CancellationToken cancellation)
        {
            await Task.CompletedTask;
            foreach (var (path, offset, length) in all.files)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return new SourceFile(path, _ => ValueTask.FromResult(all.Read(offset, length)));
            }
        }
    }
}
