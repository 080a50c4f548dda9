namespace NewsFeed.Importing;

/// <summary>What a file is taken for by its path alone.</summary>
public enum FileKind
{
    /// <summary>An article, if it has front matter.</summary>
    Article,

    /// <summary>A topic file.</summary>
    Topic,

    /// <summary>An organisation file.</summary>
    Provider,

    /// <summary>None of ours: counted, not read.</summary>
    Foreign,
}

/// <summary>Tells files apart by their paths.</summary>
public static class FileKinds
{
    private static readonly HashSet<string> ArticleExtensions = new(StringComparer.OrdinalIgnoreCase) { ".md", ".markdown", ".txt" };

    private static readonly HashSet<string> TopicExtensions = new(StringComparer.OrdinalIgnoreCase) { ".yaml", ".yml" };

    /// <summary>What a file is.</summary>
    /// <param name="identity">See <see cref="FileIdentity"/>.</param>
    public static FileKind Of(string identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        var extension = Path.GetExtension(identity);
        if (identity.StartsWith("_data/topics/", StringComparison.Ordinal))
        {
            return TopicExtensions.Contains(extension) ? FileKind.Topic : FileKind.Foreign;
        }

        // An organisation file is named for its domain, which is its "extension" where it has no real one.
        if (identity.StartsWith("_data/organizations/", StringComparison.Ordinal))
        {
            return FileKind.Provider;
        }

        return ArticleExtensions.Contains(extension) && !IsInOtherCollection(identity) ? FileKind.Article : FileKind.Foreign;
    }

    /// <summary>Static sites keep what is no article (people, layouts, newsletters …) in folders that begin with an underscore.</summary>
    private static bool IsInOtherCollection(string identity)
    {
        var rest = identity.AsSpan();
        for (var end = rest.IndexOf('/'); end >= 0; end = rest.IndexOf('/'))
        {
            if (rest.StartsWith('_') && rest[..end] is not "_news")
            {
                return true;
            }

            rest = rest[(end + 1)..];
        }

        return false;
    }
}
