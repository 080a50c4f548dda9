namespace NewsFeed.Web;

/// <summary>What requests of lists have in common, whether a page, a feed or the API answers them.</summary>
internal static class Asked
{
    /// <summary>The methods that read.</summary>
    public static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The parameters of a query string; a repeated one stands several times.</summary>
    /// <param name="query">The query string.</param>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(this IQueryCollection query) =>
        query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")));
}
