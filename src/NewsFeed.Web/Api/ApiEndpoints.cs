using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using NewsFeed.Web.Api.Contract;
using NewsFeed.Web.Api.OpenApi;
using NewsFeed.Web.Api.V1;
using NewsFeed.Web.Api.Writing;
using NewsFeed.Web.Publishing;

namespace NewsFeed.Web.Api;

/// <summary>Puts the APIs together.</summary>
public static class ApiEndpoints
{
    /// <summary>Adds what the APIs need beside the pages.</summary>
    /// <param name="services">The application's services.</param>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddOptions<ApiOptions>();
        services.AddExceptionHandler<ApiExceptions>();
        services.AddScoped<IPublicAddresses, ContractAddresses>();
        services.AddSingleton<RequestLimits>().AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<RequestLimits>(RequestLimits.Configure);
        services.ConfigureHttpJsonOptions(json =>
        {
            // Letters of every script stand as themselves: shorter, and readable. Answers are JSON, and browsers are told to believe that.
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

            // A number is a number: the document would have to say otherwise of each.
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ReadingJson.InOrder);
        });
        return services.AddContract().AddReadingApi().AddWriting().AddApiDescription();
    }

    /// <summary>Adds what requests of the API pass through before kept pages answer them. Requests of readers pay for one look at their address.</summary>
    /// <param name="app">The application.</param>
    public static void UseApi(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var isLimited = app.ApplicationServices.GetRequiredService<IOptions<ApiOptions>>().Value.RequestsPerMinute > 0;
        app.UseMiddleware<OpenReading>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api/v1"), v1 =>
        {
            if (isLimited)
            {
                v1.UseRateLimiter();
            }

            v1.UseMiddleware<AcceptedAnswers>();
        });
    }

    /// <summary>Adds the endpoints of all APIs.</summary>
    /// <param name="app">The application.</param>
    /// <remarks>A group of endpoints has a room of its own and one method that maps it onto <c>/api/v1</c>. Each says of itself what it is
    /// (name, summary, description, what it produces).</remarks>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api");
        api.MapContract();
        var v1 = api.MapGroup("/v1")
            .Refuses(StatusCodes.Status406NotAcceptable, AcceptedAnswers.Sentence)
            .Refuses(StatusCodes.Status429TooManyRequests, RequestLimits.SentenceFor(60));
        v1.MapReading();
        v1.MapWriting();
        v1.MapApiDescription();
    }
}
