using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Running;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Benchmarks;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;
using NewsFeed.Sqlite;
using NewsFeed.Store;

return args switch
{
    ["generate", var folder, var count] => Generate(folder, Number(count)),
    ["reading", var folder] => await ReadAsync(folder),
    ["importing", var folder] => await ImportAsync(folder),
    ["flat", .. var counts] => await FlatBenchmark.RunAsync(counts.Length == 0 ? [10_000, 100_000, 1_000_000] : [.. counts.Select(Number)]),
    ["parts"] => Parts(),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("""
        generate FOLDER COUNT   write COUNT article files, always the same ones
        reading FOLDER          read and check all files of a folder
        importing FOLDER        import a folder into an empty store, then again with nothing changed
        flat [COUNTS]           requests of every kind on stores of 10,000, 100,000 and 1,000,000 articles, or of other counts
        parts                   BenchmarkDotNet over the parts
        """);
    return 2;
}

static int Generate(string folder, int count)
{
    new ArticleGenerator(seed: 1).WriteTo(folder, count);
    return 0;
}

static int Parts()
{
    BenchmarkRunner.Run<ReadingBenchmark>();
    return 0;
}

static async Task<int> ReadAsync(string folder)
{
    var limits = (Reader: new ReaderLimits(), Import: new ImportLimits());
    var preparation = new FilePreparation(new ArticleFileReader(limits.Reader, TimeProvider.System), new DataFileReader(limits.Reader));
    await WarmAsync(folder);
    var report = await new FileCheck(preparation, limits.Import, TimeProvider.System)
        .RunAsync(FolderSource.OfFolder(folder, limits.Reader, limits.Import), null, CancellationToken.None);
    Print("reading", report);
    return report.Rejected == 0 ? 0 : 1;
}

static async Task<int> ImportAsync(string folder)
{
    var data = Directory.CreateTempSubdirectory("newsfeed-bench-");
    try
    {
        await WarmAsync(folder);
        Print("importing", await ImportOnceAsync(folder, data.FullName));
        Print("importing again, nothing changed", await ImportOnceAsync(folder, data.FullName));
        var store = new FileInfo(Path.Combine(data.FullName, "store.db")).Length;
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"store: {store >> 20} MB for {files >> 20} MB of files ({(double)store / files:F2}×)"));
        return 0;
    }
    finally
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        data.Delete(recursive: true);
    }
}

static async Task<ImportReport> ImportOnceAsync(string folder, string data)
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
    return await scope.ServiceProvider.GetRequiredService<Importer>().RunAsync(
        provider.GetRequiredService<ArticleSources>().Open(folder), new ImportOptions("benchmark"), null, CancellationToken.None);
}

// Reads the files once before a timed run: what is measured is the program, not the disk.
static async Task WarmAsync(string folder)
{
    foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
    {
        await File.ReadAllBytesAsync(file);
    }
}

static void Print(string what, ImportReport report)
{
    var files = report.New + report.Changed + report.Unchanged;
    using var process = Process.GetCurrentProcess();
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: {files} files in {report.Elapsed.TotalSeconds:F2} s, {files / report.Elapsed.TotalSeconds:F0} files/s, peak memory {process.PeakWorkingSet64 >> 20} MB"));
}
