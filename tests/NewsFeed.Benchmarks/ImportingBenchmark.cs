using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;
using NewsFeed.Store;

namespace NewsFeed.Benchmarks;

/// <summary>Imports a folder into an empty store, again with nothing changed, and again with one file changed: each in a process of its own, as a person would.</summary>
internal static class ImportingBenchmark
{
    /// <summary>Runs all three and prints what they took, from the start of the process to its end.</summary>
    /// <param name="folder">The files.</param>
    /// <param name="server">A PostgreSQL database that is not there yet; null for SQLite.</param>
    public static async Task<double> RunAsync(string folder, BenchmarkStore? server = null)
    {
        var data = Directory.CreateTempSubdirectory("newsfeed-bench-");
        var store = server ?? BenchmarkStore.InFolder(data.FullName);
        if (await store.ExistsAsync())
        {
            throw new InvalidOperationException("The database is there already. Name one that is not: it is made, and dropped afterwards.");
        }

        try
        {
            await WarmAsync(folder);
            var first = await InOwnProcessAsync("importing into an empty store", folder, store);
            await InOwnProcessAsync("importing again, nothing changed", folder, store);
            await ChangeOneAsync(folder, () => InOwnProcessAsync("importing again, one file changed", folder, store));
            var bytes = await store.SizeAsync();
            var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"store: {bytes >> 20} MB for {files >> 20} MB of files ({(double)bytes / files:F2}×)"));
            return first;
        }
        finally
        {
            await store.RemoveAsync();
            data.Delete(recursive: true);
        }
    }

    /// <summary>Imports once, in this process.</summary>
    public static async Task<int> OnceAsync(string folder, BenchmarkStore store)
    {
        var services = store.AddTo(new ServiceCollection())
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new ReaderLimits()).AddSingleton(new ImportLimits())
            .AddSingleton<ArticleFileReader>().AddSingleton<DataFileReader>().AddSingleton<FilePreparation>().AddSingleton<ArticleSources>()
            .AddScoped<ImportPlanner>().AddScoped<Importer>();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await provider.GetRequiredService<IStoreEngine>().PrepareAsync(scope.ServiceProvider.GetRequiredService<NewsFeedDb>(), CancellationToken.None);
        var report = await scope.ServiceProvider.GetRequiredService<Importer>().RunAsync(
            provider.GetRequiredService<ArticleSources>().Open(folder), new ImportOptions("benchmark"), null, CancellationToken.None);
        using var process = Process.GetCurrentProcess();
        Console.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.New} new, {report.Changed} changed, {report.Unchanged} unchanged; {report.Elapsed.TotalSeconds:F2} s for the import itself, {process.TotalProcessorTime.TotalSeconds:F1} s of processor time, peak memory {process.PeakWorkingSet64 >> 20} MB"));
        return report.Rejected == 0 ? 0 : 1;
    }

    /// <summary>Reads the files once before a timed run: what is measured is the program, not the disk.</summary>
    public static async Task WarmAsync(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            await File.ReadAllBytesAsync(file);
        }
    }

    private static async Task<double> InOwnProcessAsync(string what, string folder, BenchmarkStore store)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ImportingBenchmark).Assembly.Location, "import-once", folder, store.Engine, store.ConnectionString]) { RedirectStandardOutput = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {seconds:F2} s ({said})"));
        return seconds;
    }

    /// <summary>Gives one file in the middle another score, and takes it back afterwards.</summary>
    private static async Task ChangeOneAsync(string folder, Func<Task> then)
    {
        var files = Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var file = files[files.Length / 2];
        var before = await File.ReadAllTextAsync(file);
        try
        {
            await File.WriteAllTextAsync(file, before.Replace("\nquality: ", "\nquality: 1", StringComparison.Ordinal));
            await then();
        }
        finally
        {
            await File.WriteAllTextAsync(file, before);
        }
    }
}
