using NewsFeed.Web.Api.OpenApi;

namespace NewsFeed.Web.Api.Contract;

/// <summary>The addresses that clients of the original sites know, each with and without <c>index.json</c> at its end.</summary>
internal static class ContractEndpoints
{
    private const string PageFile = "news.json";
    private const string TopicPageFile = "topic-news.json";

    private static readonly ApiParameter Topic = new("topic", "The topic’s name in small letters, with hyphens for spaces.", "robotics") { IsInPath = true };

    private static readonly ApiParameter Page = new("number", "The page’s number, from 1, in plain digits.", "1") { IsInPath = true };

    /// <summary>Adds what the addresses need beside the product.</summary>
    /// <param name="services">The application's services.</param>
    public static IServiceCollection AddContract(this IServiceCollection services) => services.AddScoped<ContractAnswers>();

    /// <summary>Adds the addresses.</summary>
    /// <param name="api">Where they go: below <c>/api</c>.</param>
    public static void MapContract(this IEndpointRouteBuilder api)
    {
        foreach (var end in (string[])["", "/index.json"])
        {
            MapPages(api, end);
            MapTopics(api, end);
            api.MapMethods("/news/page{number:int}" + end, Asked.Reading, (int number, HttpContext http) => ContractAnswers.ToPage(null, number, http))
                .ExcludeFromDescription();
            api.MapMethods("/news/{topic}/page{number:int}" + end, Asked.Reading, (string topic, int number, HttpContext http) => ContractAnswers.ToPage(topic, number, http))
                .ExcludeFromDescription();
        }
    }

    private static void MapPages(IEndpointRouteBuilder api, string end)
    {
        api.MapMethods("/news" + end, Asked.Reading, (ContractAnswers answers, HttpContext http) => answers.PageAsync(null, "1", http))
            .Described(end, "news", "The newest articles")
            .WithDescription("The first page of everything published, newest first.")
            .Answers<NewsPage>(new(200, "GET /api/news", PageFile) { IsBeginning = true });
        api.MapMethods("/news/page/{number}" + end, Asked.Reading, (string number, ContractAnswers answers, HttpContext http) => answers.PageAsync(null, number, http))
            .Described(end, "newsPage", "A page of articles")
            .WithDescription("A page of everything published, newest first. “nextPage” is the number of the following one.")
            .Takes(Page)
            .Answers<NewsPage>(new(200, "GET /api/news/page/1", PageFile) { IsBeginning = true })
            .Refuses(StatusCodes.Status404NotFound, ContractAnswers.NoPage);
        api.MapMethods("/news/{topic}" + end, Asked.Reading, (string topic, ContractAnswers answers, HttpContext http) => answers.PageAsync(topic, "1", http))
            .Described(end, "topicNews", "The newest articles of a topic")
            .WithDescription("The first page of a topic’s articles, newest first.")
            .Takes(Topic)
            .Answers<NewsPage>(new(200, "GET /api/news/robotics", TopicPageFile) { IsBeginning = true })
            .Refuses(StatusCodes.Status404NotFound, ContractAnswers.NoTopic);
        api.MapMethods("/news/{topic}/page/{number}" + end, Asked.Reading, (string topic, string number, ContractAnswers answers, HttpContext http) => answers.PageAsync(topic, number, http))
            .Described(end, "topicNewsPage", "A page of articles of a topic")
            .WithDescription("A page of a topic’s articles, newest first.")
            .Takes(Topic, Page)
            .Answers<NewsPage>(new(200, "GET /api/news/robotics/page/1", TopicPageFile) { IsBeginning = true })
            .Refuses(StatusCodes.Status404NotFound, ContractAnswers.NoPage);
    }

    private static void MapTopics(IEndpointRouteBuilder api, string end) => api
        .MapMethods("/topics" + end, Asked.Reading, (ContractAnswers answers, HttpContext http) => answers.TopicsAsync(http))
        .Described(end, "topicFiles", "The topics as their files have them")
        .WithDescription("All topics, each with the services that its file names; “news” leads to this site.")
        .Answers<TopicFiles>(new(200, "GET /api/topics", "topic-files.json"));

    /// <summary>Only the shorter address is described: the other answers the same.</summary>
    private static RouteHandlerBuilder Described(this RouteHandlerBuilder endpoint, string end, string name, string summary)
    {
        endpoint.WithTags(ApiDescription.Older).WithSummary(summary);
        return end.Length == 0 ? endpoint.WithName(name) : endpoint.ExcludeFromDescription();
    }
}
