using NewsFeed.Web.Api.Contract;

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
        return services;
    }

    /// <summary>Adds the endpoints of all APIs. Each group has a room and a method of its own.</summary>
    /// <param name="app">The application.</param>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api");
        api.MapContract();
    }
}
