namespace NewsFeed.Rendering.Players;

/// <summary>An address taken apart, to recognise a service's player by.</summary>
/// <param name="Host">Lower case, without <c>www.</c></param>
/// <param name="Path">The path's segments as written, without slashes and without empty ones.</param>
/// <param name="Query">Parameters, decoded; the first of each name.</param>
internal sealed record PlayerAddress(string Host, IReadOnlyList<string> Path, IReadOnlyDictionary<string, string> Query)
{
    /// <summary>Takes an address apart.</summary>
    /// <returns>Null unless it is http(s), or without a scheme (<c>//host/…</c>), and has no port and no password.</returns>
    public static PlayerAddress? Of(string? text)
    {
        var url = WebAddress.Clean(text);
        url = url?.StartsWith("//", StringComparison.Ordinal) == true ? "https:" + url : url;
        if (url is null || WebAddress.Absolute(url) is not { } absolute)
        {
            return null;
        }

        var uri = new Uri(absolute);
        var host = uri.IdnHost.ToLowerInvariant();
        return uri.IsDefaultPort
            ? new PlayerAddress(host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host, Segments(uri), Parameters(uri))
            : null;
    }

    /// <summary>A parameter's value; null where there is none.</summary>
    public string? Parameter(string name) => Query.GetValueOrDefault(name);

    /// <summary>What follows these segments, where exactly one segment does; null otherwise.</summary>
    public string? After(params ReadOnlySpan<string> segments) =>
        Path.Count == segments.Length + 1 && segments.SequenceEqual(Path.Take(segments.Length).ToArray()) ? Path[^1] : null;

    private static string[] Segments(Uri uri) => uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, string> Parameters(Uri uri)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = parameter.Split('=', 2);
            parameters.TryAdd(parts[0], parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "");
        }

        return parameters;
    }
}
