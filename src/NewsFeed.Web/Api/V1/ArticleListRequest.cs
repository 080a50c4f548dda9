using System.Globalization;
using NewsFeed.Feed;

namespace NewsFeed.Web.Api.V1;

/// <summary>A request for a list of articles: that of the site's own lists, and how much of it to tell.</summary>
/// <param name="Feed">The list and the place in it.</param>
/// <param name="Limit">Articles on the page.</param>
/// <param name="HasTotal">Whether to tell how many items the list has.</param>
/// <param name="HasFacets">Whether to tell what the list is made of.</param>
internal sealed record ArticleListRequest(FeedRequest Feed, int Limit, bool HasTotal, bool HasFacets)
{
    /// <summary>The most articles on one page: some 100 KB, and four reads of the store.</summary>
    public const int MaxLimit = 100;

    /// <summary>Reads a query string.</summary>
    /// <returns>The request, and one problem for each parameter that cannot be understood.</returns>
    public static (ArticleListRequest Request, IReadOnlyList<FilterProblem> Problems) Read(IQueryCollection query)
    {
        var (feed, found) = FeedRequestParser.Parse(query.Pairs());
        var problems = new List<FilterProblem>(found);
        return (new ArticleListRequest(feed, LimitOf(query, problems), FlagOf(query, "total", problems), FlagOf(query, "facets", problems)), problems);
    }

    /// <summary>The query string of another page of the same list.</summary>
    public string At(FeedRequest page)
    {
        var own = page.Pairs()
            .Concat(Limit == FeedQuery.PageSize ? [] : [KeyValuePair.Create("limit", Limit.ToString(CultureInfo.InvariantCulture))])
            .Concat(HasTotal ? [KeyValuePair.Create("total", "true")] : [])
            .Concat(HasFacets ? [KeyValuePair.Create("facets", "true")] : []);
        return string.Join('&', own.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
    }

    private static int LimitOf(IQueryCollection query, List<FilterProblem> problems)
    {
        if (query["limit"].ToArray() is not [{ Length: > 0 } text, ..] given)
        {
            return FeedQuery.PageSize;
        }

        if (given.Length == 1 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaxLimit)
        {
            return limit;
        }

        problems.Add(new FilterProblem("limit", $"“limit” has to be a whole number from 1 to {MaxLimit}, given once."));
        return FeedQuery.PageSize;
    }

    private static bool FlagOf(IQueryCollection query, string name, List<FilterProblem> problems)
    {
        switch (query[name].ToArray())
        {
            case [] or [null or "" or "false"]:
                return false;
            case ["true"]:
                return true;
            default:
                problems.Add(new FilterProblem(name, $"“{name}” has to be true or false, given once."));
                return false;
        }
    }
}
