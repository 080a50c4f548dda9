using BenchmarkDotNet.Attributes;
using NewsFeed.Articles;
using NewsFeed.FrontMatter;

namespace NewsFeed.Benchmarks;

/// <summary>What reading one generated file costs, and its parts.</summary>
[MemoryDiagnoser]
public class ReadingBenchmark
{
    private readonly ArticleFileReader reader = new(new ReaderLimits(), TimeProvider.System);
    private byte[] file = [];
    private string title = "";

    [GlobalSetup]
    public void Setup()
    {
        var folder = Directory.CreateTempSubdirectory("newsfeed-bench-");
        new ArticleGenerator(seed: 1).WriteTo(folder.FullName, 20);
        file = File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(folder.FullName, "_news")).Order(StringComparer.Ordinal).First());
        folder.Delete(recursive: true);
        title = Article().Title;
    }

    [Benchmark]
    public Article Article() => reader.Read("_news/2024-01-01-x.md", file).Value!;

    [Benchmark]
    public string? ShownText() => DisplayText.Of(title);

    [Benchmark]
    public long? AddressKey() => NormalizedUrl.Key("https://www.example.org/2024/01/a-story/?utm_source=x");
}
