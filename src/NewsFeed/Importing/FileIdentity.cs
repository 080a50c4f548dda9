namespace NewsFeed.Importing;

/// <summary>The name under which the store knows a file, whatever folder an import started from.</summary>
public static class FileIdentity
{
    private static readonly string[] Anchors = ["_news", "_data"];

    /// <summary>The identity of a file.</summary>
    /// <param name="root">The absolute folder that the import started from, or an archive's stand-in for it; may be empty.</param>
    /// <param name="relative">The file's path below it.</param>
    /// <returns>With forward slashes: from the innermost <c>_news</c> or <c>_data</c> folder on, else <paramref name="relative"/>;
    /// empty for a path that names nothing.</returns>
    public static string Of(string root, string relative)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(relative);
        var below = Segments(relative);
        var whole = (string[])[.. Segments(root), .. below];
        if (below.Length == 0)
        {
            return "";
        }

        var anchor = Array.FindLastIndex(whole[..^1], segment => Anchors.Contains(segment));
        return string.Join('/', anchor < 0 ? below : whole[anchor..]);
    }

    /// <summary>What the identities of all files below a folder begin with.</summary>
    /// <param name="root">An absolute folder.</param>
    /// <returns>A path that ends with a slash, or nothing for a folder that is not inside <c>_news</c> or <c>_data</c>.</returns>
    public static string PrefixOf(string root) => Of(root, "x")[..^1];

    /// <summary>The identity of a file, as <see cref="Of"/> gives it, where what it begins with is known: a folder's files are many.</summary>
    /// <param name="prefix">See <see cref="PrefixOf"/>.</param>
    /// <param name="relative">The file's path below the folder.</param>
    internal static string Below(string prefix, string relative)
    {
        var path = relative.Contains('\\') || relative.Contains("//", StringComparison.Ordinal) ? string.Join('/', Segments(relative)) : relative;
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            var start = path.LastIndexOf('/', end - 1) + 1;
            if (Array.Exists(Anchors, anchor => path.AsSpan(start, end - start).SequenceEqual(anchor)))
            {
                return path[start..];
            }
        }

        return prefix + path;
    }

    private static string[] Segments(string path) =>
        path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
}
