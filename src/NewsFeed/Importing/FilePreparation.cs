using System.Runtime.CompilerServices;
using System.Threading.Channels;
using NewsFeed.Articles;
using NewsFeed.FrontMatter;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>Does all that needs only the file itself (read, hash, parse, pack) on every processor, a little ahead of the planner.</summary>
/// <param name="articles">Reads article files.</param>
/// <param name="data">Reads topic and organisation files.</param>
public sealed class FilePreparation(ArticleFileReader articles, DataFileReader data)
{
    /// <summary>Files handed over together: handing over one by one costs more than reading a file.</summary>
    private const int Bundle = 16;

    /// <summary>How many bundles may be under way: enough to keep the processors busy, a few megabytes of memory.</summary>
    private const int Ahead = 16;

    /// <summary>Prepares the files of a source, in its order.</summary>
    /// <param name="source">Where the files come from.</param>
    /// <param name="known">What the store holds: files whose bytes it has are not parsed.</param>
    /// <param name="cancellation">Ends the work early.</param>
    internal async IAsyncEnumerable<PreparedFile> RunAsync(
        IArticleSource source, StoreContents known, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var channel = Channel.CreateBounded<Task<PreparedFile[]>>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
        var feeding = FeedAsync(source, known, channel.Writer, stop.Token);
        try
        {
            await foreach (var bundle in channel.Reader.ReadAllAsync(cancellation))
            {
                foreach (var file in await bundle)
                {
                    yield return file;
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await feeding;
        }
    }

    /// <summary>Reads an article that was read before.</summary>
    /// <returns>Null where the rules have become stricter since, and it would be rejected now.</returns>
    internal Article? Read(string path, ReadOnlyMemory<byte> bytes) => articles.Read(path, bytes).Value;

    private async Task FeedAsync(
        IArticleSource source, StoreContents known, ChannelWriter<Task<PreparedFile[]>> writer, CancellationToken cancellation)
    {
        try
        {
            await foreach (var files in source.FilesAsync(cancellation).Chunk(Bundle).WithCancellation(cancellation))
            {
                var bundle = files.Select(file => (File: file, Stored: known.Before(file.Path))).ToArray();
                await writer.WriteAsync(Task.Run(() => PrepareAsync(bundle, cancellation), cancellation), cancellation);
            }

            writer.Complete();
        }
        catch (Exception error)
        {
            // Told to the planner, who reads the channel to its end. Libraries do not say which archive they stumbled over.
            writer.Complete(error is InvalidDataException or EndOfStreamException
                ? new InvalidDataException($"“{source.Name}” cannot be imported: {error.Message} Nothing was changed.", error)
                : error);
        }
    }

    private async Task<PreparedFile[]> PrepareAsync((SourceFile File, StoredFile? Stored)[] bundle, CancellationToken cancellation)
    {
        var prepared = new PreparedFile[bundle.Length];
        for (var i = 0; i < bundle.Length; i++)
        {
            prepared[i] = await PrepareAsync(bundle[i].File, bundle[i].Stored, cancellation);
        }

        return prepared;
    }

    private async Task<PreparedFile> PrepareAsync(SourceFile file, StoredFile? stored, CancellationToken cancellation)
    {
        if (file.Kind == FileKind.Foreign)
        {
            return new PreparedFile(file.Path, file.Kind, Outcome.Foreign);
        }

        var stamp = file.Stamp();
        if (stored is { IsRetracted: false, Stamp: { } known } && known == stamp)
        {
            return new PreparedFile(file.Path, file.Kind, Outcome.Same);
        }

        var (bytes, failure) = await file.ReadAsync(cancellation);
        if (failure is not null)
        {
            var problem = new ArticleProblem(file.Path, 0, 0, null, ProblemSeverity.Error, failure, "Check that the file may be read, and import again.");
            return new PreparedFile(file.Path, file.Kind, Outcome.Rejected) { Problems = [problem] };
        }

        var hash = FileHash.Of(bytes.Span);
        if (stored is { IsRetracted: false } same && same.Hash == hash)
        {
            return new PreparedFile(file.Path, file.Kind, Outcome.Same);
        }

        return Parse(file, bytes, hash, stamp);
    }

    private PreparedFile Parse(SourceFile file, ReadOnlyMemory<byte> bytes, UInt128 hash, long? stamp)
    {
        return file.Kind switch
        {
            FileKind.Topic => Prepared(data.ReadTopic(file.Path, bytes), (content, topic) => content with { Topic = topic }),
            FileKind.Provider => Prepared(data.ReadProvider(file.Path, bytes), (content, provider) => content with { Provider = provider }),
            _ => Prepared(articles.Read(file.Path, bytes), (content, article) => content with { Article = article, Parts = ArticleRows.PartsOf(article) }),
        };

        PreparedFile Prepared<T>(Reading<T> reading, Func<PlannedContent, T, PlannedContent> fill)
            where T : class
        {
            var outcome = reading.IsRejected ? Outcome.Rejected : reading.IsForeign ? Outcome.Foreign : Outcome.Read;
            var content = outcome == Outcome.Read
                ? fill(new PlannedContent(hash, bytes.Length, PackedBytes.Pack(bytes.Span), stamp), reading.Value!)
                : null;
            IReadOnlyList<ArticleProblem> problems = reading.IsRejected ? [.. reading.Problems.Select(problem => QuotedLine.Quoted(problem, bytes))] : reading.Problems;
            return new PreparedFile(file.Path, file.Kind, outcome) { Problems = problems, Content = content };
        }
    }
}

/// <summary>What came of a file before the store is asked about it.</summary>
internal enum Outcome
{
    /// <summary>No article.</summary>
    Foreign,

    /// <summary>Has errors.</summary>
    Rejected,

    /// <summary>The bytes that the store has.</summary>
    Same,

    /// <summary>Read, to be written.</summary>
    Read,
}

/// <summary>A file that has been read.</summary>
/// <param name="Path">Its identity.</param>
/// <param name="Kind">What it is taken for.</param>
/// <param name="Outcome">What came of it.</param>
internal sealed record PreparedFile(string Path, FileKind Kind, Outcome Outcome)
{
    public IReadOnlyList<ArticleProblem> Problems { get; init; } = [];

    public PlannedContent? Content { get; init; }
}
