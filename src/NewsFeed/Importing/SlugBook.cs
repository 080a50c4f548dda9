using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>Gives each new article a public address that no other has.</summary>
/// <param name="queries">Queries of the import's transaction.</param>
/// <param name="isEmpty">Whether the store has no articles, and need not be asked: where the engine is a server, each question costs more than the article's row.</param>
/// <remarks>Of the addresses it has given itself it keeps the hashes: the rows need not be in the store yet, and a false alarm costs a needless number only.</remarks>
internal sealed class SlugBook(PreparedQueries queries, bool isEmpty)
{
    private const string WithSlug = """SELECT 1 FROM "Articles" WHERE "Slug" = @p0""";

    private readonly HashSet<ulong> given = [];

    /// <summary>Two files of one name in different folders share a stem; the later one gets a number.</summary>
    public async ValueTask<string> TakeAsync(string wanted, CancellationToken cancellation)
    {
        var slug = wanted;
        for (var i = 2; !given.Add(HashOf(slug)) || (!isEmpty && await IsTakenAsync(slug, cancellation)); i++)
        {
            slug = $"{wanted}-{i}";
        }

        return slug;
    }

    private async Task<bool> IsTakenAsync(string slug, CancellationToken cancellation) =>
        (await queries.ListAsync(WithSlug, [slug], _ => true, cancellation)).Count > 0;

    private static ulong HashOf(string slug) => XxHash64.HashToUInt64(MemoryMarshal.AsBytes(slug.AsSpan()));
}
