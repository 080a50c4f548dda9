using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>Gives each new article a public address that no other has.</summary>
/// <param name="db">The store, in the import's transaction.</param>
/// <remarks>Of the addresses it has given itself it keeps the hashes: the rows need not be in the store yet, and a false alarm costs a needless number only.</remarks>
internal sealed class SlugBook(NewsFeedDb db) : IDisposable
{
    private readonly RowLookup<ArticleRow> stored = new(db, nameof(ArticleRow.Slug));

    /// <summary>A store without articles need not be asked: where the engine is a server, each question costs more than the article's row.</summary>
    private readonly bool isEmpty = !db.Articles.Any();
    private readonly HashSet<ulong> given = [];

    /// <summary>Two files of one name in different folders share a stem; the later one gets a number.</summary>
    public string Take(string wanted)
    {
        var slug = wanted;
        for (var i = 2; !given.Add(HashOf(slug)) || (!isEmpty && stored.Has(slug)); i++)
        {
            slug = $"{wanted}-{i}";
        }

        return slug;
    }

    public void Dispose() => stored.Dispose();

    private static ulong HashOf(string slug) => XxHash64.HashToUInt64(MemoryMarshal.AsBytes(slug.AsSpan()));
}
