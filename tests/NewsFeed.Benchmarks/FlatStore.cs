using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Sqlite;
using NewsFeed.Store;

namespace NewsFeed.Benchmarks;

/// <summary>Stores of any size, made of rows alone; kept in a folder under the system's temporary one, so that the next run finds them.</summary>
internal static class FlatStore
{
    /// <summary>Raised when what is written changes; so does the folder of a newer model.</summary>
    private const int Edition = 1;

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
        db.Sources.Add(new SourceRow { Id = 1, Path = "rows", SubjectId = 1, Hash = [1], Packed = [1], BatchId = 1, IsCurrent = true });
        await db.SaveChangesAsync();

        await using var bulk = engine.OpenBulk(db);
        var articles = bulk.Rows<ArticleRow>(nameof(ArticleRow.Id));
        var contents = bulk.Rows<ArticleContentRow>(nameof(ArticleContentRow.ArticleId));
        var topics = bulk.Rows<ArticleTopicRow>(nameof(ArticleTopicRow.ArticleId));
        var urls = bulk.Rows<ArticleUrlRow>(nameof(ArticleUrlRow.ArticleId));
        var links = bulk.Rows<RelatedLinkRow>(nameof(RelatedLinkRow.ArticleId));
        for (var id = 1; id <= count; id++)
        {
            var article = rows.Next(id);
            articles.Insert(article.Row);
            contents.Insert(article.Content);
            urls.Insert(new ArticleUrlRow { UrlKey = FlatRows.UrlKeyOf(id), ArticleId = id });
            article.Topics.ForEach(topics.Insert);
            article.Links.ForEach(links.Insert);
            bulk.Words.Add(article.Row.FeedKey, new SearchableText(article.Row.Title, article.Row.Excerpt!, article.Content.Body, $"Provider {article.Row.ProviderId}"));
        }

        await bulk.FlushAsync(CancellationToken.None);
        await transaction.CommitAsync();
    }
}
