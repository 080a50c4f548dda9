using System.Security.Cryptography;
using System.Text;

namespace NewsFeed.Syndication;

/// <summary>What an article is called in feeds, for good: readers take an article with a new name for a new article.</summary>
/// <remarks>Made of nothing but the file's path, which is the article's identity: neither a renamed address nor a site that moves changes it.</remarks>
public static class EntryId
{
    /// <summary>What is hashed before the path. Never to be changed.</summary>
    private const string Space = "newsfeed article\n";

    /// <summary>The name: an address of a UUID of version 8, from the SHA-256 of the path (RFC 9562, appendix B.2).</summary>
    /// <param name="path">See <see cref="Articles.Article.Path"/>.</param>
    public static string Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(Space + path)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
