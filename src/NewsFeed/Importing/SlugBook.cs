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
    private readonly HashSet<ulong> given = [];

    /// <summary>Two files of one name in different folders share a stem; the later one gets a number.</summary>
    public string Take(string wanted)
    {
        var slug = wanted;
        for (var i = 2; !given.Add(HashOf(slug)) || stored.Has(slug); i++)
        {
            slug = $"{wanted}-{i}";
        }

        return slug;
    }

    public void Dispose() => stored.Dispose();

    private static ulong HashOf(string slug) => XxHash64.HashToUInt64(MemoryMarshal.AsBytes(slug.AsSpan()));
}
