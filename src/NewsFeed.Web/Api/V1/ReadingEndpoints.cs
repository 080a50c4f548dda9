using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace NewsFeed.Web.Api.V1;

/// <summary>What everybody may read: the published articles, their topics and providers.</summary>
internal static class ReadingEndpoints
{
    private const string Tag = "Reading";

    /// <summary>Adds what reading needs beside the product.</summary>
    /// <param name="services">The application's services.</param>
    public static IServiceCollection AddReadingApi(this IServiceCollection services) => services.AddScoped<ArticleShapes>().AddScoped<ReadingAnswers>();

    /// <summary>Adds the endpoints.</summary>
    /// <param name="v1">Where they go: below <c>/api/v1</c>.</param>
    public static void MapReading(this IEndpointRouteBuilder v1)
    {
        v1.MapMethods("/articles", Asked.Reading, (ReadingAnswers answers, HttpContext http) => answers.ListAsync(http))
            .WithTags(Tag).WithName("articles")
            .WithSummary("A list of articles")
            .WithDescription("Everything published that meets all conditions, in one of five orders, a page at a time. Pages never overlap and miss nothing, however much is imported in between.")
            .Produces<ProblemDetails>(StatusCodes.Status429TooManyRequests, ApiProblem.MediaType);
        v1.MapMethods("/articles/{slug}", Asked.Reading, ([Description("What the article’s addresses are made of.")] string slug, ReadingAnswers answers, HttpContext http) => answers.ArticleAsync(slug, http))
            .WithTags(Tag).WithName("article")
            .WithSummary("One article")
            .WithDescription("A published article with its pictures, its body, its player, its story and who mentions it.")
            .Produces<ProblemDetails>(StatusCodes.Status404NotFound, ApiProblem.MediaType)
            .Produces<ProblemDetails>(StatusCodes.Status429TooManyRequests, ApiProblem.MediaType);
        v1.MapMethods("/topics", Asked.Reading, (ReadingAnswers answers, HttpContext http) => answers.TopicsAsync(http))
            .WithTags(Tag).WithName("topics")
            .WithSummary("All topics")
            .WithDescription("The tree of topics, flattened: each topic is followed by those below it.")
            .Produces<ProblemDetails>(StatusCodes.Status429TooManyRequests, ApiProblem.MediaType);
        v1.MapMethods("/providers", Asked.Reading, (ReadingAnswers answers, HttpContext http) => answers.ProvidersAsync(http))
            .WithTags(Tag).WithName("providers")
            .WithSummary("All providers")
            .WithDescription("Who publishes, most articles first.")
            .Produces<ProblemDetails>(StatusCodes.Status429TooManyRequests, ApiProblem.MediaType);
    }
}
