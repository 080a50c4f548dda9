using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using NewsFeed.Web.Api.Writing;
using NewsFeed.Web.Caching;

namespace NewsFeed.Web.Api.OpenApi;

/// <summary>The description of the APIs as an OpenAPI document, generated from the endpoints.</summary>
internal static class ApiDescription
{
    /// <summary>The document's name among those of the application.</summary>
    public const string Name = "v1";

    /// <summary>The name of what proves who asks.</summary>
    public const string Token = "token";

    /// <summary>What everybody may read.</summary>
    public const string Reading = "Reading";

    /// <summary>What bearers of a token do.</summary>
    public const string Writing = "Writing";

    /// <summary>What clients of the original sites know.</summary>
    public const string Older = "The older API";

    private const string About =
        "Reads what the site publishes, with every filter that its pages have. All moments are UTC. A key whose value is not known is null, never left out. "
        + "Failures are answered as problems (RFC 9457); those of parameters name them in “errors”. Any origin may read by script. "
        + "Writing needs a token, which “newsfeed token add” makes.";

    private static readonly (string Name, string Description)[] Tags =
    [
        (Reading, "The published articles, their topics and providers. Nobody has to say who they are."),
        (Writing, "Importing, publishing and retracting, and what imports did. For bearers of a token."),
        (Older, "The JSON that clients of the original sites read: numbered pages, the files’ own texts. Every address can end with /index.json, too. "
            + "New programs are better off with /api/v1."),
    ];

    /// <summary>Adds what the description needs.</summary>
    /// <param name="services">The application's services.</param>
    public static IServiceCollection AddApiDescription(this IServiceCollection services)
    {
        services.AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;

            // HEAD is GET without the body, and would be described twice.
            options.ShouldInclude = endpoint =>
                endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true && !HttpMethods.IsHead(endpoint.HttpMethod ?? "");
            options.CreateSchemaReferenceId = NameOf;
            options.AddSchemaTransformer(ProblemWords.AddAsync);
            options.AddSchemaTransformer(RequireWholeReport);
            options.AddOperationTransformer<DescribedOperation>();
            options.AddDocumentTransformer(Introduce);
        });
        return services.AddSingleton<ApiDocument>();
    }

    /// <summary>Adds the document's address.</summary>
    /// <param name="v1">Where it goes: below <c>/api/v1</c>.</param>
    public static void MapApiDescription(this IEndpointRouteBuilder v1) => v1
        .MapMethods("/openapi.json", Asked.Reading, async (ApiDocument document, HttpContext http) =>
        {
            var bytes = (await document.WrittenAsync()).Json;

            // It changes with the program only.
            new PageContents().Say(http);
            return TypedResults.Bytes(bytes, "application/json; charset=utf-8");
        }).ExcludeFromDescription();

    /// <summary>Shapes are called as people would call them, not as the types that make them.</summary>
    private static string? NameOf(JsonTypeInfo type) => OpenApiOptions.CreateDefaultSchemaReferenceId(type) switch
    {
        "ProblemDetails" => "Problem",
        "HttpValidationProblemDetails" => "ParameterProblem",
        "ProblemJson" => "FileProblem",
        "ImportAnswer" => "ImportReport",
        "BatchJson" => "Batch",
        "BatchChangeJson" => "BatchChange",
        var name => name,
    };

    /// <summary>A report is made in one step, by which the framework does not see that nothing of it can be missing.</summary>
    private static Task RequireWholeReport(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (context.JsonTypeInfo.Type == typeof(ImportAnswer))
        {
            schema.Required = schema.Properties!.Keys.ToHashSet();
        }

        return Task.CompletedTask;
    }

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        var site = context.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value;
        document.Info = new OpenApiInfo
        {
            Title = $"{site.SiteTitle} API",
            Version = "1",
            Description = About,
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new OpenApiServer { Url = site.BaseUrl?.AbsoluteUri.TrimEnd('/') ?? "/" }];
        document.Tags = Tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet();
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Token] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A personal token, made by “newsfeed token add”. It goes into the header “Authorization”, never into an address. "
                + "Its scopes, “read”, “import” and “publish”, say what its bearer may do.",
        };
        return Task.CompletedTask;
    }
}
