using NewsFeed.Articles;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>Finds the article that has one of the same addresses, in the store or earlier in the same import.</summary>
/// <param name="queries">Queries of the store; null where it is empty and need not be asked.</param>
internal sealed class TwinFinder(PreparedQueries? queries)
{
    internal const string StoredWith =
        """
        SELECT a."Path" FROM "ArticleUrls" AS u JOIN "Articles" AS a ON a."Id" = u."ArticleId"
        WHERE u."UrlKey" = @p0 AND a."Path" <> @p1 ORDER BY a."Id" LIMIT 1
        """;

    private readonly Dictionary<long, string> earlier = [];

    /// <summary>The twin of an article; null where it has none. The article counts as earlier from then on.</summary>
    public async ValueTask<string?> FindAsync(Article article, long[] keys, CancellationToken cancellation)
    {
        string? twin = null;
        foreach (var key in keys)
        {
            twin ??= await FindAsync(key, article.Path, cancellation);
            earlier.TryAdd(key, article.Path);
        }

        return twin;
    }

    /// <summary>The keys of an article's addresses, each once.</summary>
    public static long[] KeysOf(Article article)
    {
        var page = NormalizedUrl.Key(article.WebUrl);
        var original = article.OriginalUrl == article.WebUrl ? page : NormalizedUrl.Key(article.OriginalUrl);
        return (page, original) switch
        {
            (null, null) => [],
            (null, { } only) => [only],
            ({ } only, null) => [only],
            var (one, other) => one == other ? [one.Value] : [one.Value, other!.Value],
        };
    }

    private async ValueTask<string?> FindAsync(long key, string path, CancellationToken cancellation)
    {
        if (earlier.TryGetValue(key, out var other) && other != path)
        {
            return other;
        }

        return queries is null ? null : (await queries.ListAsync(StoredWith, [key, path], row => row.GetString(0), cancellation)).FirstOrDefault();
    }
}
