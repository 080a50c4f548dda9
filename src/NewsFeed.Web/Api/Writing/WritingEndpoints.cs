using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using NewsFeed.Importing;
using NewsFeed.Store;
using NewsFeed.Web.Security;

namespace NewsFeed.Web.Api.Writing;

/// <summary>What programs with a token do: import, publish, retract, and see what imports did.</summary>
internal static class WritingEndpoints
{
    /// <summary>Adds what writing needs beside the product.</summary>
    /// <param name="services">The application's services.</param>
    public static IServiceCollection AddWriting(this IServiceCollection services) => services
        .AddSingleton<WriteTurns>()
        .AddScoped<BatchQuery>().AddScoped<ImportDoor>().AddScoped<CurationDoor>().AddScoped<BatchDoor>();

    /// <summary>Adds the endpoints.</summary>
    /// <param name="v1">Where they go: below <c>/api/v1</c>.</param>
    public static void MapWriting(this IEndpointRouteBuilder v1)
    {
        var api = v1.MapGroup("").AddEndpointFilter(Refusals.ExplainStoreAsync);
        MapImports(api);
        MapCuration(api);
        MapBatches(api);
    }

    private static void MapImports(RouteGroupBuilder api) => api
        .MapPost("/imports", ([AsParameters] ImportParameters parameters, ImportDoor door, HttpContext http) => door.TakeAsync(parameters, http))
        .TakesOnly("path", "name", "dry-run", "prune")
        .RequireScope(TokenScopes.Import)
        .WithName("import").WithTags("Writing")
        .WithSummary("Import a file or an archive")
        .WithDescription(
            "Imports one file (`text/markdown`, with its `path`) or an archive (`application/zip`, `application/gzip` for a .tar.gz): everything that can be "
            + "read, or nothing, in one transaction. Readers go on seeing what was there until it is done. The answer says for each file that was rejected where "
            + "it is wrong. Nothing of an import stays whose sender goes away before it is answered.")
        .Produces<ImportAnswer>(StatusCodes.Status200OK)
        .Produces<ImportAnswer>(StatusCodes.Status201Created)
        .Refuses(400, 401, 403, 413, 415, 422, 429, 503);

    private static void MapCuration(RouteGroupBuilder api)
    {
        api.MapPost("/articles/{slug}/publish", (
                [Description("The article.")] string slug, CurationRequest? request, CurationDoor door, HttpContext http) => door.PublishAsync(slug, request, http))
            .ForCurators()
            .WithName("publish").WithTags("Writing")
            .WithSummary("Publish an article")
            .WithDescription("Lets the public see an article, whatever its file says now or later. Seen by the next request. Doing it twice is doing it once.");
        api.MapPost("/articles/{slug}/retract", (
                [Description("The article.")] string slug, CurationRequest? request, CurationDoor door, HttpContext http) => door.RetractAsync(slug, request, http))
            .ForCurators()
            .WithName("retract").WithTags("Writing")
            .WithSummary("Retract an article")
            .WithDescription(
                "Takes an article off the site, whatever its file says now or later: from every page, feed and answer with the next request. Nothing of it is "
                + "deleted, and publishing brings it back. Doing it twice is doing it once.");
    }

    private static RouteHandlerBuilder ForCurators(this RouteHandlerBuilder endpoint)
    {
        endpoint.TakesOnly().RequireScope(TokenScopes.Publish).Produces<CurationAnswer>().Refuses(400, 401, 403, 404, 409, 415, 429, 503);
        return endpoint;
    }

    private static void MapBatches(RouteGroupBuilder api)
    {
        api.MapMethods("/batches", Asked.Reading, (
                [Description("The number of a batch: the page holds those before it.")] string? after,
                [Description("How many at most, 1 to 100; 25 where it is not given.")] string? limit,
                BatchDoor door, CancellationToken cancellation) => door.ListAsync(after, limit, cancellation))
            .TakesOnly("after", "limit")
            .RequireScope(TokenScopes.Read | TokenScopes.Import)
            .WithName("batches").WithTags("Writing")
            .WithSummary("What imports did")
            .WithDescription("All imports that changed anything, the newest first.")
            .Produces<BatchPage>()
            .Refuses(400, 401, 403, 429, 503);
        api.MapMethods("/batches/{id:long}", Asked.Reading, (
                [Description("The batch.")] long id,
                [Description("As “next” of the page before has it.")] string? after,
                BatchDoor door, CancellationToken cancellation) => door.OneAsync(id, after, cancellation))
            .TakesOnly("after")
            .RequireScope(TokenScopes.Read | TokenScopes.Import)
            .WithName("batch").WithTags("Writing")
            .WithSummary("What one import did")
            .WithDescription("One import, and what it did to each article, topic and provider, 100 at a time.")
            .Produces<BatchDetail>()
            .Refuses(400, 401, 403, 404, 429, 503);
    }

    private static void Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            endpoint.Produces<ProblemDetails>(status, ApiProblem.MediaType);
        }
    }
}
