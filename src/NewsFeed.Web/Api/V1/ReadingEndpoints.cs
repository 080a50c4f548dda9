using NewsFeed.Web.Api.OpenApi;

namespace NewsFeed.Web.Api.V1;

/// <summary>What everybody may read: the published articles, their topics and providers.</summary>
internal static class ReadingEndpoints
{
    /// <summary>An article of the seeds.</summary>
    private const string Example = "2026-11-09-a-photograph-of-the-eye-finds-failing-kidneys-five-years-early";

    /// <summary>Adds what reading needs beside the product.</summary>
    /// <param name="services">The application's services.</param>
    public static IServiceCollection AddReadingApi(this IServiceCollection services) => services.AddScoped<ArticleShapes>().AddScoped<ReadingAnswers>();

    /// <summary>Adds the endpoints.</summary>
    /// <param name="v1">Where they go: below <c>/api/v1</c>.</param>
    public static void MapReading(this IEndpointRouteBuilder v1)
    {
        v1.MapMethods("/articles", Asked.Reading, (ReadingAnswers answers, HttpContext http) => answers.ListAsync(http))
            .WithTags(ApiDescription.Reading).WithName("articles")
            .WithSummary("A list of articles")
            .WithDescription("Everything published that meets all conditions, in one of five orders, a page at a time. Pages never overlap and miss nothing, however much is imported in between.")
            .Takes(ArticleParameters.OfLists)
            .Answers<ArticlePage>(new(200, "GET /api/v1/articles?topic=robotics&min-quality=90&total=true", "articles.json"))
            .RefusesParameter("min-quality", "“min-quality” cannot be “high”: it has to be a whole number from 0 to 100000.");
        v1.MapMethods("/articles/{slug}", Asked.Reading, (string slug, ReadingAnswers answers, HttpContext http) => answers.ArticleAsync(slug, http))
            .WithTags(ApiDescription.Reading).WithName("article")
            .WithSummary("One article")
            .WithDescription("A published article with its pictures, its body, its player, its story and who mentions it.")
            .Takes(ArticleParameters.SlugLike(Example))
            .Answers<ArticleDetail>(new(200, $"GET /api/v1/articles/{Example}", "article.json"))
            .Refuses(StatusCodes.Status404NotFound, "There is no published article with this slug.");
        v1.MapMethods("/topics", Asked.Reading, (ReadingAnswers answers, HttpContext http) => answers.TopicsAsync(http))
            .WithTags(ApiDescription.Reading).WithName("topics")
            .WithSummary("All topics")
            .WithDescription("The tree of topics, flattened: each topic is followed by those below it.")
            .Answers<TopicList>(new(200, "GET /api/v1/topics", "topics.json"));
        v1.MapMethods("/providers", Asked.Reading, (ReadingAnswers answers, HttpContext http) => answers.ProvidersAsync(http))
            .WithTags(ApiDescription.Reading).WithName("providers")
            .WithSummary("All providers")
            .WithDescription("Who publishes, most articles first.")
            .Answers<ProviderList>(new(200, "GET /api/v1/providers", "providers.json"));
    }
}
