using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace NewsFeed.Web.Pages.Help;

/// <summary>What the page of the API shows.</summary>
/// <param name="About">What the API is.</param>
/// <param name="Groups">Its operations by what they are for.</param>
/// <param name="Shapes">The shapes of its answers, by name.</param>
public sealed record ApiView(string About, IReadOnlyList<ApiGroupView> Groups, IReadOnlyList<ApiShapeView> Shapes)
{
    /// <summary>Reads a document.</summary>
    /// <param name="document">The OpenAPI document of the API.</param>
    public static ApiView Of(OpenApiDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var operations = document.Paths.SelectMany(path => (path.Value.Operations ?? []).Select(operation => ApiOperationView.Of(path.Key, operation.Key.Method, operation.Value)));
        return new ApiView(
            document.Info.Description ?? "",
            [.. (document.Tags ?? new HashSet<OpenApiTag>()).Select(tag => new ApiGroupView(tag.Name ?? "", [.. operations.Where(operation => operation.Tag == tag.Name)]))],
            [.. (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).Where(schema => schema.Value.Properties?.Count > 0)
                .Select(schema => ApiShapeView.Of(schema.Key, schema.Value))]);
    }
}

/// <summary>Operations that belong together.</summary>
/// <param name="Name">What they are for.</param>
/// <param name="Operations">The operations.</param>
public sealed record ApiGroupView(string Name, IReadOnlyList<ApiOperationView> Operations);

/// <summary>One operation.</summary>
/// <param name="Id">Its name, unique on the page.</param>
/// <param name="Method">Such as <c>GET</c>.</param>
/// <param name="Path">Its address, with parameters in braces.</param>
/// <param name="Tag">What it is for.</param>
public sealed record ApiOperationView(string Id, string Method, string Path, string Tag)
{
    /// <summary>What it does, in a few words.</summary>
    public required string Summary { get; init; }

    /// <summary>What it does.</summary>
    public required string Description { get; init; }

    /// <summary>Whether it needs a token.</summary>
    public required bool NeedsToken { get; init; }

    /// <summary>Its parameters.</summary>
    public required IReadOnlyList<ApiFieldView> Parameters { get; init; }

    /// <summary>Its answers by status.</summary>
    public required IReadOnlyList<ApiAnswerView> Answers { get; init; }

    /// <summary>Whether a plain form can ask it: it reads, for everybody, and its address is fixed.</summary>
    public bool IsAskable => Method == HttpMethods.Get && !NeedsToken && !Path.Contains('{', StringComparison.Ordinal);

    internal static ApiOperationView Of(string path, string method, OpenApiOperation operation) =>
        new(operation.OperationId ?? $"{method} {path}", method, path, operation.Tags?.FirstOrDefault()?.Name ?? "")
        {
            Summary = operation.Summary ?? "",
            Description = operation.Description ?? "",
            NeedsToken = operation.Security?.Count > 0,
            Parameters = [.. (operation.Parameters ?? []).Select(parameter => new ApiFieldView(parameter.Name ?? "", ApiFieldView.KindOf(parameter.Schema))
            {
                Description = parameter.Description ?? "",
                Example = TextOf(parameter.Example),
                IsInPath = parameter.In == ParameterLocation.Path,
            })],
            Answers = [.. (operation.Responses ?? []).Select(answer => ApiAnswerView.Of(answer.Key, answer.Value))],
        };

    private static string? TextOf(JsonNode? example) => example switch
    {
        JsonArray list => list.FirstOrDefault()?.ToString(),
        _ => example?.ToString(),
    };
}

/// <summary>One answer of an operation.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Shape">What it holds; null for nothing.</param>
public sealed record ApiAnswerView(string Status, string Meaning, ApiKindView? Shape)
{
    /// <summary>What was asked for in the example, below the site; null where there is none.</summary>
    public string? ExampleAddress { get; init; }

    /// <summary>The answer to it.</summary>
    public string? Example { get; init; }

    internal static ApiAnswerView Of(string status, IOpenApiResponse answer)
    {
        var content = answer.Content?.Values.FirstOrDefault();
        var example = content?.Examples?.Values.FirstOrDefault();
        return new ApiAnswerView(status, answer.Description ?? "", content?.Schema is { } schema ? ApiFieldView.KindOf(schema) : null)
        {
            ExampleAddress = example?.Summary,
            Example = example?.Value?.ToJsonString(Written),
        };
    }

    private static readonly System.Text.Json.JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
