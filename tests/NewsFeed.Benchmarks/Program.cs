using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Running;
using NewsFeed.Benchmarks;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;

return args switch
{
    ["generate", var folder, var count] => Generate(folder, Number(count)),
    ["reading", var folder] => await ReadAsync(folder),
    ["importing", var folder] => await ImportAsync(folder),
    ["importing", var folder, "--engine", "postgresql", var connection] => await ImportAsync(folder, new BenchmarkStore("postgresql", connection)),
    ["flat", "--engine", "postgresql", var server, .. var counts] => await FlatBenchmark.RunAsync(Counts(counts), server),
    ["flat", .. var counts] => await FlatBenchmark.RunAsync(Counts(counts)),
    ["importing-against-hugo", var folder] => await HugoSite.CompareAsync(folder),
    ["serving", var program, var files] => await ServeAsync(program, files),
    ["serving", var program, var files, "--engine", "postgresql", var connection] => await ServeAsync(program, files, new BenchmarkStore("postgresql", connection)),
    ["import-once", var folder, var engine, var connection] => await ImportingBenchmark.OnceAsync(folder, new BenchmarkStore(engine, connection)),
    ["dictionary", var seeds, var file] => MakeDictionary(seeds, file),
    ["stories", var corpus] => await StoryPairsBenchmark.RunAsync(corpus),
    ["parts"] => Parts(),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int[] Counts(string[] texts) => texts.Length == 0 ? [10_000, 100_000, 1_000_000] : [.. texts.Select(Number)];

static int Usage()
{
    Console.Error.WriteLine("""
        generate FOLDER COUNT   write COUNT article files, always the same ones
        reading FOLDER          read and check all files of a folder
        importing FOLDER        import a folder into an empty store, again with nothing changed, and with one file changed;
                                with --engine postgresql CONNECTION into a database that is not there yet
        flat [COUNTS]           requests of every kind on stores of 10,000, 100,000 and 1,000,000 articles, or of other counts;
                                flat --engine postgresql CONNECTION [COUNTS]: on databases of that server, which it makes and keeps
        importing-against-hugo FOLDER   the same, and hugo building the same files into pages
        serving PROGRAM FILES   pages of a published program, from the store and kept, beside nginx serving the same bytes (needs nginx and wrk);
                                with --engine postgresql CONNECTION from a database that is not there yet
        dictionary SEEDS FILE   make a dictionary for packed files; the one in use is never made anew
        stories CORPUS          precision and recall of stories on judged pairs of real articles
        parts                   BenchmarkDotNet over the parts
        """);
    return 2;
}

static int Generate(string folder, int count)
{
    new ArticleGenerator(seed: 1).WriteTo(folder, count);
    return 0;
}

static int MakeDictionary(string seeds, string file)
{
    var articles = Directory.EnumerateFiles(Path.Combine(seeds, "_news"), "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
    File.WriteAllBytes(file, ZstdSharp.DictBuilder.TrainFromBufferFastCover(articles, 3, 32 << 10).ToArray());
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
    await ImportingBenchmark.WarmAsync(folder);
    var report = await new FileCheck(preparation, limits.Import, TimeProvider.System)
        .RunAsync(FolderSource.OfFolder(folder, limits.Reader, limits.Import, TimeProvider.System), null, CancellationToken.None);
    Print("reading", report);
    return report.Rejected == 0 ? 0 : 1;
}

static async Task<int> ImportAsync(string folder, BenchmarkStore? server = null)
{
    await ImportingBenchmark.RunAsync(folder, server);
    return 0;
}

static async Task<int> ServeAsync(string program, string files, BenchmarkStore? server = null)
{
    await ServingBenchmark.RunAsync(program, files, server);
    return 0;
}

static void Print(string what, ImportReport report)
{
    var files = report.New + report.Changed + report.Unchanged;
    using var process = Process.GetCurrentProcess();
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: {files} files in {report.Elapsed.TotalSeconds:F2} s, {files / report.Elapsed.TotalSeconds:F0} files/s, peak memory {process.PeakWorkingSet64 >> 20} MB"));
}
