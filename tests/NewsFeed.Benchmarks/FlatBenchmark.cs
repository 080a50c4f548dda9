using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.FrontMatter;
using NewsFeed.Related;
using NewsFeed.Store;

namespace NewsFeed.Benchmarks;

/// <summary>Requests of every kind, asked within the benchmark's own process, on stores of growing size: what grows with the number of articles, and what does not.</summary>
internal static class FlatBenchmark
{
    public static async Task<int> RunAsync(int[] counts, string? server = null)
    {
        var columns = new List<IReadOnlyDictionary<string, Figure>>();
        foreach (var count in counts)
        {
            columns.Add(await MeasureAsync(await FlatStore.OfAsync(count, server), count));
        }

        Print(counts, columns);
        return 0;
    }

    private static async Task<IReadOnlyDictionary<string, Figure>> MeasureAsync(BenchmarkStore store, int count)
    {
        await using var services = store.AddTo(new ServiceCollection())
            .AddSingleton(TimeProvider.System).AddSingleton(new ReaderLimits()).AddSingleton<ArticleFileReader>()
            .AddSingleton<FeedColumnsCache>().AddScoped<FeedQuery>().AddScoped<ArticleQuery>().AddScoped<RelatedQuery>()
            .AddScoped<TopicQuery>().AddScoped<ProviderQuery>().BuildServiceProvider();
        var figures = new Dictionary<string, Figure>();
        var warm = await TimeAsync(services, (scope, _) => LoadAsync(scope), 1);
        var settled = GC.GetTotalMemory(forceFullCollection: true);
        figures["columns ready (warmed file, first time)"] = warm;
        figures["memory of the columns, KB"] = new Figure(settled / 1024.0, settled / 1024.0);
        figures["columns renewed after a change of one article"] = await RenewAsync(services);
        foreach (var (name, request) in FlatRequests.All(count))
        {
            figures[name] = await TimeAsync(services, request.Ask, request.Times);
        }

        return figures;
    }

    private static async Task LoadAsync(IServiceProvider scope) =>
        await scope.GetRequiredService<FeedColumnsCache>().VersionAsync(scope.GetRequiredService<NewsFeedDb>(), CancellationToken.None);

    /// <summary>Twenty batches that say they changed one article; they are taken back in the end.</summary>
    private static async Task<Figure> RenewAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsFeedDb>();
        var first = 1 + await db.Batches.MaxAsync(batch => batch.Id);
        var taken = new double[20];
        for (var i = 0; i < taken.Length; i++)
        {
            db.Batches.Add(new BatchRow { Id = first + i, Who = "benchmark", Source = "change" });
            db.BatchChanges.Add(new BatchChangeRow { BatchId = first + i, Kind = SourceKind.Article, SubjectId = 5 + i, Action = BatchAction.Changed });
            await db.SaveChangesAsync();
            var start = Stopwatch.GetTimestamp();
            await LoadAsync(scope.ServiceProvider);
            taken[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        await db.BatchChanges.Where(change => change.BatchId >= first).ExecuteDeleteAsync();
        await db.Batches.Where(batch => batch.Id >= first).ExecuteDeleteAsync();
        Array.Sort(taken);
        return new Figure(taken[10], taken[^1]);
    }

    private static async Task<Figure> TimeAsync(IServiceProvider services, Func<IServiceProvider, int, Task> ask, int times)
    {
        var taken = new double[times];
        for (var i = 0; i < times; i++)
        {
            await using var scope = services.CreateAsyncScope();
            var start = Stopwatch.GetTimestamp();
            await ask(scope.ServiceProvider, i);
            taken[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(taken);
        return new Figure(taken[times / 2], taken[(int)(times * 0.99)]);
    }

    private static void Print(int[] counts, List<IReadOnlyDictionary<string, Figure>> columns)
    {
        Console.WriteLine($"| milliseconds, p50 / p99 | {string.Join(" | ", counts.Select(count => count.ToString("N0", CultureInfo.InvariantCulture)))} | growth |");
        Console.WriteLine($"|---|{string.Concat(counts.Select(_ => "---|"))}---|");
        foreach (var name in columns[0].Keys)
        {
            var cells = columns.Select(column => string.Create(CultureInfo.InvariantCulture, $"{column[name].Median:F3} / {column[name].P99:F3}"));
            var growth = columns[^1][name].Median / columns[0][name].Median;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", cells)} | {growth:F1}× |"));
        }
    }

    private sealed record Figure(double Median, double P99);
}
