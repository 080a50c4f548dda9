using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Articles;
using NewsFeed.FrontMatter;
using NewsFeed.Store;

namespace NewsFeed.Benchmarks;

/// <summary>Holds the stories of real articles against pairs that a person judged: of how many that are grouped a reader would say so too, and how many are found.</summary>
/// <remarks>All articles are made public, and those that are only listed as related become articles too, so that there is something to group.</remarks>
internal static class StoryPairsBenchmark
{
    /// <summary>Judged pairs, by addresses: <c>story-pairs.tsv</c>.</summary>
    private const string Judged = "story-pairs.tsv";

    /// <summary>Runs it.</summary>
    /// <param name="corpus">A folder of real files, anywhere below which articles lie.</param>
    /// <returns>0 where precision is 0.95 or better.</returns>
    public static async Task<int> RunAsync(string corpus)
    {
        var folder = Directory.CreateTempSubdirectory("newsfeed-stories-");
        try
        {
            WriteFiles(corpus, Path.Combine(folder.FullName, "files", "_news"));
            var store = BenchmarkStore.InFolder(folder.FullName);
            await ImportingBenchmark.OnceAsync(Path.Combine(folder.FullName, "files"), store);
            Console.WriteLine();
            return Report(await StoriesAsync(store));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static int Report(ILookup<long, long> storyOf)
    {
        var (right, wrong, missed, apart, unknown) = (0, 0, 0, 0, 0);
        foreach (var pair in File.ReadLines(Path.Combine(AppContext.BaseDirectory, Judged)).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')))
        {
            var stories = pair[1..].Select(url => storyOf[NormalizedUrl.Key(url) ?? 0].Distinct().ToArray()).ToArray();
            if (stories.Any(found => found.Length == 0))
            {
                unknown++;
                continue;
            }

            var (isOne, isJudgedOne) = (stories[0].Intersect(stories[1]).Any(story => story != 0), pair[0] == "yes");
            (right, wrong, missed, apart) = (isOne, isJudgedOne) switch
            {
                (true, true) => (right + 1, wrong, missed, apart),
                (true, false) => (right, wrong + 1, missed, apart),
                (false, true) => (right, wrong, missed + 1, apart),
                _ => (right, wrong, missed, apart + 1),
            };
            Console.Write(isOne && !isJudgedOne ? $"  wrongly grouped: {pair[1]} and {pair[2]}\n" : "");
        }

        var (precision, recall) = ((double)right / (right + wrong), (double)right / (right + missed));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{right + wrong + missed + apart} pairs judged: {right} grouped rightly, {wrong} wrongly, {missed} missed, {apart} rightly apart; {unknown} not in the corpus. Precision {precision:F3}, recall {recall:F3}"));
        return precision >= 0.95 ? 0 : 1;
    }

    private static async Task<ILookup<long, long>> StoriesAsync(BenchmarkStore store)
    {
        await using var services = store.AddTo(new ServiceCollection()).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsFeedDb>();
        var rows = await db.ArticleUrls.Join(db.Articles, url => url.ArticleId, article => article.Id, (url, article) => new { url.UrlKey, article.StoryId }).ToListAsync();
        Console.WriteLine($"{rows.Where(row => row.StoryId != 0).Select(row => row.StoryId).Distinct().Count()} stories");
        return rows.ToLookup(row => row.UrlKey, row => row.StoryId);
    }

    private static void WriteFiles(string corpus, string target)
    {
        Directory.CreateDirectory(target);
        var reader = new ArticleFileReader(new ReaderLimits(), TimeProvider.System);
        var written = new HashSet<long>();
        Article[] articles =
        [
            .. Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories).Where(file => file.Contains("_news", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(file => reader.Read("_news/" + Path.GetFileName(file), File.ReadAllBytes(file)).Value).OfType<Article>(),
        ];
        foreach (var article in articles.Where(article => written.Add(NormalizedUrl.Key(article.Url) ?? 0)))
        {
            File.WriteAllText(Path.Combine(target, $"{article.Slug}.md"), TextOf(article.Title, article.Excerpt, article.PublishedAt, article.Url, article.Provider.Domain, article.Related));
        }

        foreach (var link in articles.SelectMany(article => article.Related ?? []).Where(link => link is { PublishedAt: not null, ProviderDomain: not null }))
        {
            if (NormalizedUrl.Key(link.WebUrl) is { } key && written.Add(key))
            {
                File.WriteAllText(Path.Combine(target, $"2000-01-01-link-{written.Count}.md"), TextOf(link.Title, link.Excerpt, link.PublishedAt!.Value, link.WebUrl, link.ProviderDomain!, null));
            }
        }
    }

    private static string TextOf(string title, string? excerpt, DateTimeOffset at, string url, string domain, IReadOnlyList<RelatedLink>? related)
    {
        var text = new StringBuilder("---\n");
        text.Append(CultureInfo.InvariantCulture, $"title: {Quoted(title)}\nexcerpt: {Quoted(excerpt ?? "")}\npublishedDateTime: {at:yyyy-MM-ddTHH:mm:ssZ}\nwebUrl: {Quoted(url)}\n");
        text.Append(CultureInfo.InvariantCulture, $"provider:\n  name: {Quoted(domain)}\n  domain: {domain}\ntopics: []\n");
        text.Append(related is { Count: > 0 } ? "related:\n" : "");
        foreach (var link in related ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $"  - title: {Quoted(link.Title)}\n    webUrl: {Quoted(link.WebUrl)}\n");
        }

        return text.Append("---\n").ToString();
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
