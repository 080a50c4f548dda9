using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;
using NewsFeed.Sqlite;
using NewsFeed.Store;

namespace NewsFeed.Benchmarks;

/// <summary>Imports a folder into an empty store, again with nothing changed, and again with one file changed: each in a process of its own, as a person would.</summary>
internal static class ImportingBenchmark
{
    /// <summary>Runs all three and prints what they took, from the start of the process to its end.</summary>
    /// <returns>The seconds of the first import.</returns>
    public static async Task<double> RunAsync(string folder)
    {
        var data = Directory.CreateTempSubdirectory("newsfeed-bench-");
        try
        {
            await WarmAsync(folder);
            var first = await InOwnProcessAsync("importing into an empty store", folder, data.FullName);
            await InOwnProcessAsync("importing again, nothing changed", folder, data.FullName);
            await ChangeOneAsync(folder, () => InOwnProcessAsync("importing again, one file changed", folder, data.FullName));
            var store = new FileInfo(Path.Combine(data.FullName, "store.db")).Length;
            var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"store: {store >> 20} MB for {files >> 20} MB of files ({(double)store / files:F2}×)"));
            return first;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    /// <summary>Imports once, in this process.</summary>
    public static async Task<int> OnceAsync(string folder, string data)
    {
        var services = new ServiceCollection()
            .AddSqliteStore(SqliteStore.ConnectionStringFor(Path.Combine(data, "store.db")))
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

    private static async Task<double> InOwnProcessAsync(string what, string folder, string data)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ImportingBenchmark).Assembly.Location, "import-once", folder, data]) { RedirectStandardOutput = true };
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
