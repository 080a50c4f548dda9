using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Feed.Columns;
using NewsFeed.Store;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Publishing;

/// <summary>How far a publication has come.</summary>
/// <param name="Done">Addresses done.</param>
/// <param name="Total">Addresses in all.</param>
public readonly record struct PublicationProgress(int Done, int Total);

/// <summary>What a publication did.</summary>
/// <param name="Written">Files that were not there, or were different.</param>
/// <param name="Unchanged">Files that were right already.</param>
/// <param name="Removed">Files whose pages have gone.</param>
/// <param name="Problems">One sentence for each address that could not be published.</param>
internal sealed record PublicationReport(int Written, int Unchanged, int Removed, IReadOnlyList<string> Problems);

/// <summary>Writes the whole public site as files: asks the site for each of its public addresses.</summary>
/// <param name="services">The site's services.</param>
/// <param name="server">Asks the site.</param>
/// <param name="settings">Where the site stands, and what it is called.</param>
internal sealed class Publication(IServiceProvider services, InProcessServer server, NewsFeedSettings settings)
{
    /// <summary>An import that ends while pages are made is caught up with; one a minute for ever is not.</summary>
    private const int MostRounds = 3;

    private const int MaxProblems = 100;

    /// <summary>Shorter files gain nothing by being packed.</summary>
    private const int MinPacked = 1_024;

    private static readonly HashSet<string> Texts = [".html", ".css", ".js", ".svg", ".xml", ".rss", ".atom", ".json", ".opml", ".txt"];

    private readonly ConcurrentQueue<string> problems = new();
    private readonly ConcurrentDictionary<string, bool> written = new(StringComparer.Ordinal);

    /// <summary>Publishes.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="isPacked">Whether each text gets a gzip file beside it.</param>
    /// <param name="progress">Told now and then how far it has come.</param>
    /// <param name="cancellation">Ends the work; each file is whole, and the next run goes on.</param>
    public async Task<PublicationReport> RunAsync(string folder, bool isPacked, IProgress<PublicationProgress> progress, CancellationToken cancellation)
    {
        using var published = PublishedFolder.Open(folder);
        var (version, all) = (await VersionAsync(cancellation), new HashSet<string>(StringComparer.Ordinal));
        for (var round = 1; ; round++)
        {
            problems.Clear();
            var addresses = await ListAsync(cancellation);
            all = addresses.Select(address => address.File).ToHashSet(StringComparer.Ordinal);
            var isSame = published.Key == KeyOf(version, isPacked) && published.HoldsJust(all) && published.IsWhole();
            await PutAsync(isSame ? [.. addresses.Where(address => address.ChangesByItself)] : addresses, published, isPacked, progress, cancellation);
            var now = await VersionAsync(cancellation);
            if (now == version || round == MostRounds)
            {
                break;
            }

            version = now;
        }

        // What could not be made may still be led to, and an older file is better than none.
        var removed = problems.IsEmpty ? published.RemoveOthers(all) : 0;
        published.Finish(problems.IsEmpty ? KeyOf(version, isPacked) : "");
        return new PublicationReport(written.Count, all.Count - written.Keys.Count(all.Contains), removed, [.. problems]);
    }

    private async Task PutAsync(
        IReadOnlyList<PublicAddress> addresses, PublishedFolder published, bool isPacked, IProgress<PublicationProgress> progress, CancellationToken cancellation)
    {
        const int Step = 50;
        var done = 0;
        var site = settings.Site.BaseUrl!;
        await Parallel.ForEachAsync(addresses, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation }, async (address, _) =>
        {
            await PutAsync(site, address, published, isPacked);
            if (Interlocked.Increment(ref done) is var count && count % Step == 0)
            {
                progress.Report(new PublicationProgress(count, addresses.Count));
            }
        });
    }

    private async Task PutAsync(Uri site, PublicAddress address, PublishedFolder published, bool isPacked)
    {
        using var body = new MemoryStream();
        var status = await server.AskAsync(site, address, body);
        if (status != address.Status)
        {
            Complain($"{address.Path}{address.Query} answers {status}.");
            return;
        }

        try
        {
            var bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
            switch (published.Put(address.File, bytes, isPacked && bytes.Length >= MinPacked && Texts.Contains(Path.GetExtension(address.File))))
            {
                case PutResult.Written:
                    written[address.File] = true;
                    break;
                case PutResult.Foreign:
                    Complain($"{address.File} is there and was not published: move it away, and publish again.");
                    break;
            }
        }
        catch (PathTooLongException)
        {
            Complain($"{address.Path} has a name too long for a file.");
        }
    }

    private void Complain(string sentence)
    {
        if (problems.Count < MaxProblems)
        {
            problems.Enqueue(sentence);
        }
    }

    private async Task<IReadOnlyList<PublicAddress>> ListAsync(CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var addresses = new List<PublicAddress>();
        foreach (var room in scope.ServiceProvider.GetServices<IPublicAddresses>())
        {
            await foreach (var address in room.ListAsync(cancellation))
            {
                addresses.Add(address);
            }
        }

        return addresses;
    }

    /// <summary>What tells one state of one store from every other: a store made anew counts its changes from 1 again, but not at the same moments.</summary>
    private async Task<string> VersionAsync(CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsFeedDb>();
        var number = await scope.ServiceProvider.GetRequiredService<FeedColumnsCache>().VersionAsync(db, cancellation);
        var imported = await db.Batches.OrderByDescending(batch => batch.Id).Select(batch => (DateTimeOffset?)batch.FinishedAt).FirstOrDefaultAsync(cancellation);
        var curated = await db.CuratorEvents.OrderByDescending(change => change.Id).Select(change => (DateTimeOffset?)change.At).FirstOrDefaultAsync(cancellation);
        return $"{number} {imported?.UtcTicks} {curated?.UtcTicks}";
    }

    /// <summary>All that the files follow from.</summary>
    private string KeyOf(string version, bool isPacked)
    {
        var site = settings.Site;
        string?[] parts =
        [
            version, $"{isPacked}", $"{typeof(Publication).Module.ModuleVersionId}", $"{typeof(NewsFeedDb).Module.ModuleVersionId}",
            services.GetRequiredService<AssetNames>().Whole, settings.Engine, settings.ConnectionString,
            site.SiteTitle, site.BaseUrl?.AbsoluteUri, site.AssetBaseUrl?.AbsoluteUri, site.WebSubHub?.AbsoluteUri, $"{settings.ApiPageSize}",
        ];
        return $"{XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(string.Join('\n', parts))):x32}";
    }
}
