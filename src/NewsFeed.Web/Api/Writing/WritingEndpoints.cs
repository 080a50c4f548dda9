using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NewsFeed.Curation;
using NewsFeed.Store;
using NewsFeed.Web.Api.OpenApi;
using NewsFeed.Web.Api.V1;

namespace NewsFeed.Web.Api.Writing;

/// <summary>What programs with a token do: import, publish, retract, and see what imports did.</summary>
internal static class WritingEndpoints
{
    /// <summary>Adds what writing needs beside the product.</summary>
    /// <param name="services">The application's services.</param>
    public static IServiceCollection AddWriting(this IServiceCollection services) => services
        .AddSingleton<WriteTurns>()
        .AddScoped<ImportDoor>().AddScoped<CurationDoor>().AddScoped<BatchDoor>();

    /// <summary>Adds the endpoints.</summary>
    /// <param name="v1">Where they go: below <c>/api/v1</c>.</param>
    public static void MapWriting(this IEndpointRouteBuilder v1)
    {
        var api = v1.MapGroup("").WithTags(ApiDescription.Writing).AddEndpointFilter(Refusals.ExplainStoreAsync);
        MapImports(api);
        MapCuration(api);
        MapBatches(api);
    }

    private static void MapImports(RouteGroupBuilder api) => api
        .MapPost("/imports", ([AsParameters] ImportParameters parameters, ImportDoor door, HttpContext http) => door.TakeAsync(parameters, http))
        .TakesOnly(ImportParameters.All)
        .ForBearers(TokenScopes.Import)
        .WithName("import")
        .WithSummary("Import a file or an archive")
        .WithDescription(
            "Imports one file (text/markdown, with its “path”) or an archive (application/zip, application/gzip for a .tar.gz): everything that can be "
            + "read, or nothing, in one transaction. Readers go on seeing what was there until it is done. The answer says for each file that was rejected where "
            + "it is wrong. Nothing of an import stays whose sender goes away before it is answered.")
        .WithMetadata(
            new BodyExample("text/markdown", "import.md"), new BodyExample("text/plain", "import.md"),
            new BodyExample("application/zip", null), new BodyExample("application/gzip", null))
        .Answers<ImportAnswer>(new(200, "POST /api/v1/imports?path=_news/2026-11-24-a-kettle-that-listens.md&dry-run=true", "import-dry-run.json")
        {
            Meaning = "What would happen, in a dry run; or nothing had to be written, as all was there already.",
        })
        .Answers<ImportAnswer>(new(201, "POST /api/v1/imports?path=_news/2026-11-24-a-kettle-that-listens.md", "import.json"))
        .Answers<ImportProblem>(new(422, "POST /api/v1/imports?path=_news/2026-11-24-a-kettle-that-listens.md", "import-refused.json"), ApiProblem.MediaType)
        .RefusesParameter("dry-run", "“dry-run” is either true or false.")
        .Refuses(StatusCodes.Status413PayloadTooLarge, "A file may have 1,024 KB.")
        .Refuses(StatusCodes.Status415UnsupportedMediaType, ImportDoor.OtherKind)
        .Refuses(StatusCodes.Status503ServiceUnavailable, Refusals.SentenceFor($"{WriteTurns.Most} imports are being received already."));

    private static void MapCuration(RouteGroupBuilder api)
    {
        api.MapPost("/articles/{slug}/publish", (string slug, CurationRequest? request, CurationDoor door, HttpContext http) => door.PublishAsync(slug, request, http))
            .ForCurators("2026-11-22-a-chip-that-sips", "publish")
            .WithSummary("Publish an article")
            .WithDescription("Lets the public see an article, whatever its file says now or later. Seen by the next request. Doing it twice is doing it once.");
        api.MapPost("/articles/{slug}/retract", (string slug, CurationRequest? request, CurationDoor door, HttpContext http) => door.RetractAsync(slug, request, http))
            .ForCurators("2026-11-17-coral-count-by-ear", "retract")
            .WithSummary("Retract an article")
            .WithDescription(
                "Takes an article off the site, whatever its file says now or later: from every page, feed and answer with the next request. Nothing of it is "
                + "deleted, and publishing brings it back. Doing it twice is doing it once.");
    }

    private static RouteHandlerBuilder ForCurators(this RouteHandlerBuilder endpoint, string slug, string verb) => endpoint
        .TakesOnly(ArticleParameters.SlugLike(slug))
        .ForBearers(TokenScopes.Publish)
        .WithName(verb)
        .WithMetadata(new BodyExample("application/json", "reason.json"))
        .Answers<CurationAnswer>(new(200, $"POST /api/v1/articles/{slug}/{verb}", $"{verb}.json") { Meaning = "It is as asked for now, whether or not it was so before." })
        .RefusesParameter("reason", $"“reason” may have {Curator.MaxReason:N0} characters.")
        .Refuses(StatusCodes.Status404NotFound, "There is no such article.")
        .Refuses(StatusCodes.Status409Conflict, "The article's file has gone from its site: import it again first.")
        .Refuses(StatusCodes.Status415UnsupportedMediaType, null)
        .Refuses(StatusCodes.Status503ServiceUnavailable, Refusals.SentenceFor("An import is running."));

    private static void MapBatches(RouteGroupBuilder api)
    {
        api.MapMethods("/batches", Asked.Reading, (string? after, string? limit, BatchDoor door, CancellationToken cancellation) => door.ListAsync(after, limit, cancellation))
            .TakesOnly(
                new("after", "The number of a batch: the page holds those before it.", "100") { Type = JsonSchemaType.Integer, Format = "int64", Min = 0 },
                new("limit", "How many at most.", "10") { Type = JsonSchemaType.Integer, Min = 1, Max = BatchDoor.MaxLimit, Default = JsonValue.Create(BatchDoor.UsualLimit) })
            .ForBearers(TokenScopes.Read | TokenScopes.Import)
            .WithName("batches")
            .WithSummary("What imports did")
            .WithDescription("All imports that changed anything, and their undoing, the newest first.")
            .Answers<BatchPage>(new(200, "GET /api/v1/batches?limit=1", "batches.json"))
            .RefusesParameter("limit", $"“limit” is a number from 1 to {BatchDoor.MaxLimit}.")
            .Refuses(StatusCodes.Status503ServiceUnavailable, Refusals.StoreIsBusy);
        api.MapMethods("/batches/{id:long}", Asked.Reading, (long id, string? after, BatchDoor door, CancellationToken cancellation) => door.OneAsync(id, after, cancellation))
            .TakesOnly(
                new("id", "The batch’s number.", "1") { IsInPath = true, Type = JsonSchemaType.Integer, Format = "int64", Min = 0 },
                new("after", "As “next” of the page before has it.", "article-1") { Max = 30 })
            .ForBearers(TokenScopes.Read | TokenScopes.Import)
            .WithName("batch")
            .WithSummary("What one import did")
            .WithDescription("One import, and what it did to each article, topic and provider, 100 at a time.")
            .Answers<BatchDetail>(new(200, "GET /api/v1/batches/2", "batch.json"))
            .RefusesParameter("after", "“after” is what “next” of the page before says.")
            .Refuses(StatusCodes.Status404NotFound, "There is no such batch.")
            .Refuses(StatusCodes.Status503ServiceUnavailable, Refusals.StoreIsBusy);
    }
}
