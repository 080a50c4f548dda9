namespace NewsFeed.Web.Api;

/// <summary>The bounds of the APIs.</summary>
public sealed class ApiOptions
{
    /// <summary>Articles on a numbered page of <c>/api/news</c>, 1 to 100. Each costs the reading of its file, some 30 µs.</summary>
    public int PageSize { get; set; } = 25;

    /// <summary>Requests of <c>/api/v1</c> that one address may make in a minute; 0 for any number. Ten a second are more than a person's
    /// program needs, and less than a hundredth of what the site can answer.</summary>
    public int RequestsPerMinute { get; set; } = 600;
}
