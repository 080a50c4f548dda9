using System.Globalization;
using Microsoft.Extensions.Options;
using NewsFeed.Feed;
using NewsFeed.Web.Caching;

namespace NewsFeed.Web.Api.Contract;

/// <summary>The addresses that clients of the original sites know, each with and without <c>index.json</c> at its end.</summary>
internal static class ContractEndpoints
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Adds the addresses.</summary>
    /// <param name="api">Where they go: below <c>/api</c>.</param>
    public static void MapContract(this IEndpointRouteBuilder api)
    {
        MapReading(api, "/news", (HttpContext http, NumberedQuery query) => PageAsync(http, query, null, "1"));
        MapReading(api, "/news/page/{number}", (HttpContext http, NumberedQuery query, string number) => PageAsync(http, query, null, number));
        MapReading(api, "/news/{topic}", (HttpContext http, NumberedQuery query, string topic) => PageAsync(http, query, topic, "1"));
        MapReading(api, "/news/{topic}/page/{number}", PageAsync);
        MapReading(api, "/news/page{number:int}", ToPage);
        MapReading(api, "/news/{topic}/page{number:int}", ToPage);
        MapReading(api, "/topics", TopicsAsync);
    }

    private static void MapReading(IEndpointRouteBuilder api, string pattern, Delegate handler)
    {
        foreach (var address in (string[])[pattern, pattern + "/index.json"])
        {
            api.MapMethods(address, Asked.Reading, handler).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> PageAsync(HttpContext http, NumberedQuery query, string? topic, string number)
    {
        var filter = FeedFilter.Everything;
        if (topic is not null)
        {
            if (await query.TopicAsync(topic, http.RequestAborted) is not { } slug)
            {
                return ApiProblem.NotFound("There is no such topic; /api/topics/ lists those there are.");
            }

            filter = filter with { Topics = [slug] };
        }

        // Pages are numbered from 1 in plain digits, so that each has one address.
        var size = http.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value.PageSize;
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) || number[0] == '0'
            || await query.PageAsync(filter, asked, size, http.RequestAborted) is not { } page)
        {
            return ApiProblem.NotFound("There is no such page: follow nextPage from the first one until it is null.");
        }

        new PageContents { List = new FeedRequest { Scope = filter } }.Say(http);
        return TypedResults.Bytes(ContractJson.Of(page), Json);
    }

    private static async Task<IResult> TopicsAsync(HttpContext http, TopicFilesQuery query, IOptions<SiteOptions> site)
    {
        var topics = await query.ListAsync(http.RequestAborted);
        var root = site.Value.BaseUrl?.AbsoluteUri.TrimEnd('/') ?? http.Request.PathBase.ToUriComponent();
        new PageContents { HasAllCounts = true }.Say(http);
        return TypedResults.Bytes(ContractJson.Of(topics, slug => $"{root}/api/news/{Uri.EscapeDataString(slug)}/"), Json);
    }

    /// <summary>Leads from the older spelling of a page's address to the one of today.</summary>
    private static IResult ToPage(HttpContext http, int number, string? topic = null)
    {
        var list = topic is null ? "/api/news" : $"/api/news/{Uri.EscapeDataString(topic)}";
        return TypedResults.Redirect(
            string.Create(CultureInfo.InvariantCulture, $"{http.Request.PathBase.ToUriComponent()}{list}/page/{number}/{http.Request.QueryString}"), permanent: true);
    }
}
