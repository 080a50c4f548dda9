namespace NewsFeed.Web.Publishing;

/// <summary>An address of the site that has a file of its own in the static edition.</summary>
/// <param name="Path">What is asked for: a path below the site, not escaped, with a slash in front.</param>
/// <param name="File">The file: a path below the folder, with forward slashes.</param>
public sealed record PublicAddress(string Path, string File)
{
    /// <summary>The query string with its <c>?</c>, by which the site knows a page that the static edition numbers.</summary>
    public string Query { get; init; } = "";

    /// <summary>What the page is in the static edition.</summary>
    public StaticPage Page { get; init; } = StaticPage.Alone;

    /// <summary>The status that the answer has to have.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Whether it may change while the store does not, as what is news or belongs to the program.</summary>
    public bool ChangesByItself { get; init; }

    /// <summary>A page of HTML.</summary>
    /// <param name="path">Its path, not escaped.</param>
    public static PublicAddress OfPage(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new PublicAddress(path, path == "/" ? "index.html" : path[1..] + ".html");
    }

    /// <summary>A file that is called what its address says.</summary>
    /// <param name="path">Its path, not escaped.</param>
    public static PublicAddress OfFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new PublicAddress(path, path[1..]);
    }
}

/// <summary>Lists the public addresses of one room. Each room has its own; together they are the static edition.</summary>
public interface IPublicAddresses
{
    /// <summary>The room's addresses, what others lead to before what leads there.</summary>
    /// <param name="cancellation">Ends the listing early.</param>
    IAsyncEnumerable<PublicAddress> ListAsync(CancellationToken cancellation);
}
