using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsFeed.PostgreSql;
using NewsFeed.Sqlite;
using NewsFeed.Store;
using Npgsql;

namespace NewsFeed.Benchmarks;

/// <summary>Stores of any size, made of rows alone; kept, so that the next run finds them: in a folder under the system's temporary one, or as databases of a server.</summary>
internal static class FlatStore
{
    /// <summary>Raised when what is written changes; so does the name of a newer model.</summary>
    private const int Edition = 2;

    /// <summary>A store; it is made where it is missing.</summary>
    /// <param name="articles">How many it holds.</param>
    /// <param name="server">A connection string of a PostgreSQL server, without a database; null for SQLite.</param>
    public static async Task<BenchmarkStore> OfAsync(int articles, string? server)
    {
        var any = server is null ? At("model", null) : At("postgres", server);
        var model = await any.WithAsync((db, _) => Task.FromResult(db.Database.GetMigrations().Last()));
        var store = At(string.Create(CultureInfo.InvariantCulture, $"newsfeed-flat-{model}-{Edition}-{articles}").ToLowerInvariant(), server);
        await store.WithAsync(async (db, engine) =>
        {
            await engine.PrepareAsync(db, CancellationToken.None);

            // All is written in one transaction, so a store with a batch is whole.
            if (!await db.Batches.AnyAsync())
            {
                Console.WriteLine($"making a store of {articles} articles");
                await FillAsync(db, engine, articles);
                await db.Database.ExecuteSqlRawAsync(server is null ? "PRAGMA wal_checkpoint(TRUNCATE)" : "VACUUM ANALYZE");
            }

            return true;
        });
        return store;
    }

    private static BenchmarkStore At(string name, string? server)
    {
        if (server is not null)
        {
            return new BenchmarkStore(PostgreSqlStore.EngineName, new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString);
        }

        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "newsfeed-flat")).FullName;
        return new BenchmarkStore(SqliteStore.EngineName, SqliteStore.ConnectionStringFor(Path.Combine(folder, $"{name}.db")));
    }

    private static async Task FillAsync(NewsFeedDb db, IStoreEngine engine, int count)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var rows = new FlatRows(seed: 1);
        db.Batches.Add(new BatchRow { Id = 1, Who = "benchmark", Source = "rows", New = count });
        db.Topics.AddRange(rows.Topics(count));
        db.Providers.AddRange(rows.Providers(count));
        await db.SaveChangesAsync();

        await using var bulk = engine.OpenBulk(db);
        var articles = bulk.Rows<ArticleRow>(nameof(ArticleRow.Id));
        var sources = bulk.Rows<SourceRow>(nameof(SourceRow.Id));
        var contents = bulk.Rows<SourceContentRow>(nameof(SourceContentRow.SourceId));
        var topics = bulk.Rows<ArticleTopicRow>(nameof(ArticleTopicRow.ArticleId));
        var urls = bulk.Rows<ArticleUrlRow>(nameof(ArticleUrlRow.ArticleId));
        var links = bulk.Rows<RelatedLinkRow>(nameof(RelatedLinkRow.ArticleId));
        for (var id = 1; id <= count; id++)
        {
            var article = rows.Next(id);
            sources.Insert(new SourceRow { Id = id, Path = article.Row.Path, SubjectId = id, Hash = new byte[16], BatchId = 1, IsCurrent = true });
            contents.Insert(new SourceContentRow { SourceId = id, Packed = PackedBytes.Pack(Encoding.UTF8.GetBytes(FileOf(article))) });
            articles.Insert(article.Row);
            urls.Insert(new ArticleUrlRow { UrlKey = FlatRows.UrlKeyOf(id), ArticleId = id });
            article.Topics.ForEach(topics.Insert);
            article.Links.ForEach(links.Insert);
            bulk.Words.Add(article.Row.FeedKey, new SearchableText(article.Row.Title, article.Row.Excerpt!, article.Body, $"Provider {article.Row.ProviderId}"));
        }

        await bulk.FlushAsync(CancellationToken.None);
        await transaction.CommitAsync();
    }

    private static string FileOf(FlatArticle article) =>
        $"""
        ---
        title: "{article.Row.Title}"
        excerpt: "{article.Row.Excerpt}"
        publishedDateTime: {article.Row.PublishedAt:yyyy-MM-ddTHH:mm:ssZ}
        originalUrl: "{article.Row.Url}"
        webUrl: "{article.Row.Url}"
        provider:
          name: Provider {article.Row.ProviderId}
          domain: provider{article.Row.ProviderId}.example
        ---
        {article.Body}
        """;
}
