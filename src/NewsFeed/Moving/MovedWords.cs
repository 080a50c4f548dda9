using Microsoft.EntityFrameworkCore;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;
using NewsFeed.Store;

namespace NewsFeed.Moving;

/// <summary>Writes the full-text index of a store anew from what another store holds.</summary>
internal static class MovedWords
{
    /// <summary>How many articles there are to write the words of.</summary>
    public static Task<int> CountAsync(NewsFeedDb from, CancellationToken cancellation) => from.Articles.CountAsync(cancellation);

    /// <summary>Writes the words of all articles.</summary>
    public static async Task WriteAsync(NewsFeedDb from, ArticleFileReader reader, IFullTextWriter to, Action step, CancellationToken cancellation)
    {
        var articles = from.Articles.AsNoTracking()
            .Join(from.SourceContents, article => article.SourceId, source => source.SourceId, (article, source) => new { Row = article, source.Packed, article.Provider!.Name });
        await foreach (var article in articles.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var file = reader.ReadKept(article.Row.Path, PackedBytes.Unpack(article.Packed));
            to.Add(article.Row.FeedKey, ArticleRows.WordsOf(article.Row, file?.Body ?? "", article.Name));
            step();
        }
    }
}
