using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NewsFeed.Articles;

/// <summary>Says when two addresses mean the same page.</summary>
/// <remarks>
/// Ignored are the scheme, <c>www.</c>, letter case of the host, default ports, the fragment, a trailing slash, the order of
/// query parameters, and parameters that only say where a visitor came from (<c>utm_…</c>, <c>fbclid</c>, …).
/// </remarks>
public static class NormalizedUrl
{
    private static readonly HashSet<string> TrackingParameters = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "ocid", "cmpid", "cmp", "ncid", "guccounter", "guce_referrer",
    };

    /// <summary>The normal form of an address.</summary>
    /// <param name="url">An address as a file wrote it.</param>
    /// <returns>Host, path and query in normal form, without a scheme; null unless the address is absolute http(s).</returns>
    public static string? Of(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var host = uri.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        var path = uri.AbsolutePath.TrimEnd('/');
        var query = uri.Query.Length <= 1
            ? []
            : uri.Query[1..].Split('&', StringSplitOptions.RemoveEmptyEntries).Where(IsMeaningful).Order(StringComparer.Ordinal).ToArray();
        return query.Length == 0 ? $"{host}{port}{path}" : $"{host}{port}{path}?{string.Join('&', query)}";
    }

    /// <summary>A 64-bit key of an address's normal form, to find equal addresses by an index.</summary>
    /// <param name="url">An address as a file wrote it.</param>
    /// <returns>The first eight bytes of the normal form's SHA-256, so that nobody can make a file collide with another's page at will;
    /// null unless the address is absolute http(s).</returns>
    public static long? Key(string? url)
    {
        if (Of(url) is not { } normal)
        {
            return null;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(normal), hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }

    private static bool IsMeaningful(string parameter)
    {
        var name = parameter.Split('=', 2)[0];
        return !name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) && !TrackingParameters.Contains(name);
    }
}
