using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace NewsFeed.Web.Tests.Api.OpenApi;

/// <summary>Reads a site's OpenAPI document as a stranger would.</summary>
internal static class DocumentReader
{
    public static async Task<ReadResult> ReadDocumentAsync(this TestSite site) =>
        OpenApiDocument.Parse(await site.PageTextAsync("/api/v1/openapi.json"), "json");

    public static async Task<OpenApiDocument> DocumentAsync(this TestSite site) => (await site.ReadDocumentAsync()).Document!;

    public static IEnumerable<DocumentedOperation> Operations(this OpenApiDocument document) =>
        document.Paths.SelectMany(path => path.Value.Operations!.Select(operation => new DocumentedOperation(path.Key, operation.Key, operation.Value)));
}

internal sealed record DocumentedOperation(string Path, HttpMethod Method, OpenApiOperation Operation)
{
    public string Id => Operation.OperationId!;

    public IEnumerable<IOpenApiParameter> Parameters => Operation.Parameters ?? [];

    public bool NeedsToken => Operation.Security?.Count > 0;

    /// <summary>All answers that have a content, with that content.</summary>
    public IEnumerable<(int Status, OpenApiMediaType Content)> Answers =>
        Operation.Responses!.Where(answer => answer.Value.Content?.Count > 0).Select(answer => (int.Parse(answer.Key, null), answer.Value.Content!.Values.Single()));

    /// <summary>The address with its parts filled by their examples, but for one.</summary>
    public string AddressWith(string? name = null, string? value = null) =>
        Parameters.Where(parameter => parameter.In == ParameterLocation.Path)
            .Aggregate(Path, (address, parameter) => address.Replace($"{{{parameter.Name}}}", parameter.Name == name ? value : parameter.Example!.ToString(), StringComparison.Ordinal));

    public static string QueryOf(IOpenApiParameter parameter)
    {
        var value = parameter.Example is JsonArray list ? list[0]! : parameter.Example!;
        return $"{parameter.Name}={Uri.EscapeDataString(value.ToString())}";
    }

    public override string ToString() => $"{Method} {Path}";
}
