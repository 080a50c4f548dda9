using System.Diagnostics.Metrics;
using NewsFeed.Feed.Columns;
using NewsFeed.Importing;
using NewsFeed.Store;
using NewsFeed.Web.Caching;

namespace NewsFeed.Web.Observability;

/// <summary>Measures the store and the kept pages. What imports did is summed over the store's batches, so imports by other processes count, too.</summary>
public sealed class StoreMeter
{
    /// <summary>The name of the site's own meter.</summary>
    public const string Name = "NewsFeed";

    private readonly IServiceScopeFactory scopes;
    private readonly IStoreEngine engine;
    private volatile Figures? figures;

    /// <summary>Makes the instruments.</summary>
    /// <param name="meters">Where the meter is had from.</param>
    /// <param name="pages">The kept pages.</param>
    /// <param name="scopes">Where the store is had from.</param>
    /// <param name="engine">The engine of the store.</param>
    public StoreMeter(IMeterFactory meters, KeptPages pages, IServiceScopeFactory scopes, IStoreEngine engine)
    {
        ArgumentNullException.ThrowIfNull(meters);
        ArgumentNullException.ThrowIfNull(pages);
        (this.scopes, this.engine) = (scopes, engine);
        var meter = meters.Create(Name);
        meter.CreateObservableGauge("newsfeed.page_cache.size", () => pages.Bytes, "By", "Bytes of kept pages.");
        meter.CreateObservableGauge("newsfeed.page_cache.pages", () => pages.Count, null, "Kept pages.");
        meter.CreateObservableGauge("newsfeed.articles.public", () => Of(now => (long)now.Articles), null, "Articles that the public sees.");
        meter.CreateObservableGauge("newsfeed.store.size", () => Of(now => now.Bytes), "By", "Bytes of the store on its disk.");
        meter.CreateObservableCounter("newsfeed.imports", () => Of(now => now.Imports.Imports), null, "Imports that changed the store.");
        meter.CreateObservableCounter("newsfeed.import.articles", Articles, null, "Articles of those imports by what became of them.");
        meter.CreateObservableCounter("newsfeed.import.duration", () => Of(now => now.Imports.Duration.TotalSeconds), "s", "How long those imports took together.");
        meter.CreateObservableGauge("newsfeed.import.last_finished", LastFinished, "s", "When the last of those imports was done, in Unix time.");
    }

    /// <summary>Looks at the store; the instruments then tell of that look. A store that does not answer leaves them silent.</summary>
    /// <param name="cancellation">Ends the look early.</param>
    public async Task LookAsync(CancellationToken cancellation)
    {
        figures = null;
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<NewsFeedDb>();
        figures = new Figures(
            await services.GetRequiredService<FeedColumnsCache>().CountAsync(db, cancellation),
            await engine.SizeAsync(db, cancellation),
            await services.GetRequiredService<ImportTotalsQuery>().ReadAsync(cancellation));
    }

    private IEnumerable<Measurement<T>> Of<T>(Func<Figures, T> figure)
        where T : struct => figures is { } now ? [new Measurement<T>(figure(now))] : [];

    private IEnumerable<Measurement<long>> Articles() => figures?.Imports is not { } imports
        ? []
        :
        [
            Outcome("new", imports.New), Outcome("changed", imports.Changed), Outcome("unchanged", imports.Unchanged),
            Outcome("rejected", imports.Rejected), Outcome("retracted", imports.Retracted),
        ];

    private IEnumerable<Measurement<double>> LastFinished() => figures?.Imports.LastFinishedAt is { } at
        ? [new Measurement<double>(at.ToUnixTimeMilliseconds() / 1000.0)]
        : [];

    private static Measurement<long> Outcome(string outcome, long count) => new(count, KeyValuePair.Create<string, object?>("outcome", outcome));

    private sealed record Figures(int Articles, long Bytes, ImportTotals Imports);
}
