using System.Globalization;
using System.Text;

namespace NewsFeed.Benchmarks;

/// <summary>Writes article files like real ones (3.4 KB, topics, providers, images, related links): the same for the same seed.</summary>
/// <param name="seed">Any number.</param>
internal sealed class ArticleGenerator(int seed)
{
    private const int Topics = 24;
    private const int Providers = 400;

    private static readonly string[] Words =
        ("agents models chips robots hospitals schools banks regulators researchers vision language speech weather energy privacy safety "
        + "learn predict design translate detect explain compress reason plan see write measure question delay open close train deploy "
        + "faster cheaper smaller quietly together again finally everywhere almost carefully at last for the first time in public").Split(' ');

    private readonly Random random = new(seed);
    private readonly List<string> urls = [];

    /// <summary>Writes files into a folder's <c>_news</c>.</summary>
    public void WriteTo(string folder, int count)
    {
        var news = Directory.CreateDirectory(Path.Combine(folder, "_news")).FullName;
        for (var i = 0; i < count; i++)
        {
            var (name, text) = Next(i);
            File.WriteAllText(Path.Combine(news, name), text);
        }
    }

    private (string Name, string Text) Next(int number)
    {
        var published = new DateTimeOffset(2014, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(random.NextInt64(0, 12L * 365 * 86_400));
        var title = Sentence(6, 12);
        var slug = $"{title.ToLowerInvariant().Replace(' ', '-')}-{number}";
        var quality = Math.Clamp((int)(70 + (25 * Gaussian())), 0, 194);
        var provider = (int)(Providers * random.NextDouble() * random.NextDouble());
        var url = $"https://www.provider{provider}.example/{published:yyyy/MM}/{slug}";
        var related = random.Next(100) < 20 ? random.Next(1, 6) : 0;
        var text = new StringBuilder(4_096);
        text.Append(CultureInfo.InvariantCulture, $"""
            ---
            category: news
            title: "{title}"
            excerpt: "{Sentence(45, 60)} ..."
            publishedDateTime: {published:yyyy-MM-ddTHH:mm:ssZ}
            originalUrl: "{url}"
            webUrl: "{url}"
            type: {(random.Next(100) < 5 ? "video" : "article")}
            quality: {quality}
            heat: {quality + (10 * related)}
            published: {(random.Next(100) < 66 ? "true" : "false")}

            provider:
              name: Provider {provider}
              domain: provider{provider}.example
              images:
                - url: "https://assets.example/organizations/provider{provider}.example-50x50.jpg"
                  width: 50
                  height: 50

            topics:
              - AI

            """);
        AppendTopics(text);
        AppendImage(text, provider, slug);
        AppendRelated(text, related);
        AppendSecured(text);
        urls.Add(url);
        return ($"{published:yyyy-MM-dd}-{slug}.md", text.Append("---\n").Append(random.Next(100) < 30 ? Body() : "").ToString());
    }

    private void AppendTopics(StringBuilder text)
    {
        for (var i = random.Next(4); i > 0; i--)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - Topic {(int)(Topics * random.NextDouble() * random.NextDouble())}-{i}\n");
        }
    }

    private void AppendImage(StringBuilder text, int provider, string slug)
    {
        if (random.Next(100) < 90)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nimages:\n  - url: \"https://images.provider{provider}.example/uploads/{slug}.jpg\"\n    width: 1200\n    height: 675\n    isCached: true\n");
        }
    }

    private void AppendRelated(StringBuilder text, int count)
    {
        if (count > 0)
        {
            text.Append("\nrelated:\n");
        }

        for (var i = 0; i < count; i++)
        {
            // Half of the links lead into the feed, half outside.
            var inside = urls.Count > 0 && random.Next(2) == 0;
            var url = inside ? urls[random.Next(urls.Count)] : $"https://elsewhere{random.Next(9_000)}.example/{random.NextInt64():x}";
            text.Append(CultureInfo.InvariantCulture, $"""
                  - title: "{Sentence(6, 12)}"
                    excerpt: "{Sentence(20, 40)}"
                    publishedDateTime: 2023-08-{random.Next(1, 28):00}T10:00:00Z
                    webUrl: "{url}"
                    type: article
                    provider:
                      name: Elsewhere
                      domain: elsewhere.example
                    quality: {random.Next(30, 90)}

                """);
        }
    }

    private void AppendSecured(StringBuilder text)
    {
        var bytes = new byte[1_000];
        random.NextBytes(bytes);
        text.Append("\nsecured: \"").Append(Convert.ToBase64String(bytes)).Append(';').Append(Convert.ToBase64String(bytes.AsSpan(0, 16))).Append("\"\n");
    }

    private string Body() => string.Join("\n\n", Enumerable.Range(0, random.Next(2, 6)).Select(_ => Sentence(40, 80) + ".")) + "\n";

    private string Sentence(int least, int most)
    {
        var words = string.Join(' ', Enumerable.Range(0, random.Next(least, most)).Select(_ => Words[random.Next(Words.Length)]));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private double Gaussian() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
