namespace NewsFeed.Web.Api;

/// <summary>The bounds of the APIs.</summary>
public sealed class ApiOptions
{
    /// <summary>Articles on a numbered page of <c>/api/news</c>, 1 to 100. Each costs the reading of its file, some 30 µs.</summary>
    public int PageSize { get; set; } = 25;
}
