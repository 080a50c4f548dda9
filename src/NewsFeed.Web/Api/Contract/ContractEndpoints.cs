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
        MapReading(api, "/news", http => PageAsync(http, null, "1"));
        MapReading(api, "/news/page/{number}", http => PageAsync(http, null, Part(http, "number")!));
        MapReading(api, "/news/{topic}", http => PageAsync(http, Part(http, "topic"), "1"));
        MapReading(api, "/news/{topic}/page/{number}", http => PageAsync(http, Part(http, "topic"), Part(http, "number")!));
        MapReading(api, "/news/page{number:int}", ToPageAsync);
        MapReading(api, "/news/{topic}/page{number:int}", ToPageAsync);
        MapReading(api, "/topics", TopicsAsync);
    }

    /// <remarks>Handlers that bind for themselves: those that the framework binds are compiled when the program starts.</remarks>
    private static void MapReading(IEndpointRouteBuilder api, string pattern, Func<HttpContext, Task<IResult>> handler)
    {
        foreach (var address in (string[])[pattern, pattern + "/index.json"])
        {
            api.MapMethods(address, Asked.Reading, async http => await (await handler(http)).ExecuteAsync(http)).ExcludeFromDescription();
        }
    }

    private static string? Part(HttpContext http, string name) => (string?)http.GetRouteValue(name);

    private static async Task<IResult> PageAsync(HttpContext http, string? topic, string number)
    {
        var query = http.RequestServices.GetRequiredService<NumberedQuery>();
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

    private static async Task<IResult> TopicsAsync(HttpContext http)
    {
        var site = http.RequestServices.GetRequiredService<IOptions<SiteOptions>>();
        var topics = await http.RequestServices.GetRequiredService<TopicFilesQuery>().ListAsync(http.RequestAborted);
        var root = site.Value.BaseUrl?.AbsoluteUri.TrimEnd('/') ?? http.Request.PathBase.ToUriComponent();
        new PageContents { HasAllCounts = true }.Say(http);
        return TypedResults.Bytes(ContractJson.Of(topics, slug => $"{root}/api/news/{Uri.EscapeDataString(slug)}/"), Json);
    }

    /// <summary>Leads from the older spelling of a page's address to the one of today.</summary>
    private static Task<IResult> ToPageAsync(HttpContext http)
    {
        var list = Part(http, "topic") is { } topic ? $"/api/news/{Uri.EscapeDataString(topic)}" : "/api/news";
        var number = int.Parse(Part(http, "number")!, CultureInfo.InvariantCulture);
        return Task.FromResult<IResult>(TypedResults.Redirect(
            string.Create(CultureInfo.InvariantCulture, $"{http.Request.PathBase.ToUriComponent()}{list}/page/{number}/{http.Request.QueryString}"), permanent: true));
    }
}
