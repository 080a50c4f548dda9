using System.Globalization;
using Microsoft.Extensions.Options;
using NewsFeed.Feed;
using NewsFeed.Web.Caching;

namespace NewsFeed.Web.Api.Contract;

/// <summary>Answers clients of the original sites.</summary>
/// <param name="query">Reads numbered pages.</param>
/// <param name="topics">Reads the topics' files.</param>
/// <param name="api">How long a page is.</param>
/// <param name="site">Where the site stands.</param>
internal sealed class ContractAnswers(NumberedQuery query, TopicFilesQuery topics, IOptions<ApiOptions> api, IOptions<SiteOptions> site)
{
    /// <summary>Said of a page that is not there.</summary>
    public const string NoPage = "There is no such page: follow nextPage from the first one until it is null.";

    /// <summary>Said of a topic that is not there.</summary>
    public const string NoTopic = "There is no such topic; /api/topics/ lists those there are.";

    private const string Json = "application/json; charset=utf-8";

    /// <summary>A page of everything, or of a topic.</summary>
    public async Task<IResult> PageAsync(string? topic, string number, HttpContext http)
    {
        var filter = FeedFilter.Everything;
        if (topic is not null)
        {
            if (await query.TopicAsync(topic, http.RequestAborted) is not { } slug)
            {
                return ApiProblem.NotFound(NoTopic);
            }

            filter = filter with { Topics = [slug] };
        }

        // Pages are numbered from 1 in plain digits, so that each has one address.
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) || number[0] == '0'
            || await query.PageAsync(filter, asked, api.Value.PageSize, http.RequestAborted) is not { } page)
        {
            return ApiProblem.NotFound(NoPage);
        }

        new PageContents { List = new FeedRequest { Scope = filter } }.Say(http);
        return TypedResults.Bytes(ContractJson.Of(page), Json);
    }

    /// <summary>All topics.</summary>
    public async Task<IResult> TopicsAsync(HttpContext http)
    {
        var files = await topics.ListAsync(http.RequestAborted);
        var root = site.Value.BaseUrl?.AbsoluteUri.TrimEnd('/') ?? http.Request.PathBase.ToUriComponent();
        new PageContents { HasAllCounts = true }.Say(http);
        return TypedResults.Bytes(ContractJson.Of(files, slug => $"{root}/api/news/{Uri.EscapeDataString(slug)}/"), Json);
    }

    /// <summary>Leads from the older spelling of a page's address to the one of today.</summary>
    public static IResult ToPage(string? topic, int number, HttpContext http)
    {
        var list = topic is not null ? $"/api/news/{Uri.EscapeDataString(topic)}" : "/api/news";
        return TypedResults.Redirect(
            string.Create(CultureInfo.InvariantCulture, $"{http.Request.PathBase.ToUriComponent()}{list}/page/{number}/{http.Request.QueryString}"), permanent: true);
    }
}
