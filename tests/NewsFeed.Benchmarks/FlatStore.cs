using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Sqlite;
using NewsFeed.Store;

namespace NewsFeed.Benchmarks;

/// <summary>Stores of any size, made of rows alone; kept in a folder under the system's temporary one, so that the next run finds them.</summary>
internal static class FlatStore
{
    /// <summary>Raised when what is written changes; so does the folder of a newer model.</summary>
    private const int Edition = 2;

    /// <summary>The store's file; it is made where it is missing.</summary>
    public static async Task<string> FileAsync(int articles)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "newsfeed-flat")).FullName;
        await using var services = new ServiceCollection().AddSqliteStore(SqliteStore.ConnectionStringFor(Path.Combine(folder, "model.db"))).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<NewsFeedDb>().Database.GetMigrations().Last();
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{model}-{Edition}-{articles}.db"));
        if (!File.Exists(file))
        {
            Console.WriteLine($"making a store of {articles} articles");
            await MakeAsync(file + ".part", articles);
            File.Move(file + ".part", file);
        }

        return file;
    }

    private static async Task MakeAsync(string file, int articles)
    {
        File.Delete(file);
        await using (var services = new ServiceCollection().AddSqliteStore(SqliteStore.ConnectionStringFor(file)).BuildServiceProvider())
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsFeedDb>();
            await services.GetRequiredService<IStoreEngine>().PrepareAsync(db, CancellationToken.None);
            await FillAsync(db, services.GetRequiredService<IStoreEngine>(), articles);
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
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
