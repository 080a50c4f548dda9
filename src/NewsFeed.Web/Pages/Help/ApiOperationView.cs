using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace NewsFeed.Web.Pages.Help;

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

    /// <summary>The scopes of which a token needs one; empty where everybody may.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>Its parameters.</summary>
    public required IReadOnlyList<ApiFieldView> Parameters { get; init; }

    /// <summary>The content types that can be sent; empty where nothing is.</summary>
    public required IReadOnlyList<string> Bodies { get; init; }

    /// <summary>The shape of what is sent; null where it has none.</summary>
    public required ApiKindView? Body { get; init; }

    /// <summary>Commands that ask it.</summary>
    public required IReadOnlyList<string> Commands { get; init; }

    /// <summary>Its answers by status.</summary>
    public required IReadOnlyList<ApiAnswerView> Answers { get; init; }

    /// <summary>Whether a plain form can ask it: it reads, for everybody, and its address is fixed.</summary>
    public bool IsAskable => Method == HttpMethods.Get && Scopes.Count == 0 && !Path.Contains('{', StringComparison.Ordinal);

    internal static ApiOperationView Of(string path, string method, OpenApiOperation operation, string root)
    {
        var answers = (operation.Responses ?? []).Select(answer => ApiAnswerView.Of(answer.Key, answer.Value)).ToArray();
        var bodies = operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>();
        return new(operation.OperationId ?? $"{method} {path}", method, path, operation.Tags?.FirstOrDefault()?.Name ?? "")
        {
            Summary = operation.Summary ?? "",
            Description = operation.Description ?? "",
            Scopes = [.. (operation.Security ?? []).SelectMany(requirement => requirement.Values).SelectMany(scopes => scopes)],
            Parameters = [.. (operation.Parameters ?? []).Select(FieldOf)],
            Bodies = [.. bodies.Keys],
            Body = bodies.Values.FirstOrDefault()?.Schema is OpenApiSchemaReference shape ? ApiKindView.Of(shape) : null,
            Commands = [.. answers.Where(answer => answer.Asked is not null && int.Parse(answer.Status, null) < 300)
                .Select(answer => CurlCommand.Of(answer.Asked!, root, operation.Security?.Count > 0, bodies))],
            Answers = answers,
        };
    }

    private static ApiFieldView FieldOf(IOpenApiParameter parameter) => new(parameter.Name ?? "", ApiKindView.Of(parameter.Schema))
    {
        Description = parameter.Description ?? "",
        Example = (parameter.Example is JsonArray list ? list.FirstOrDefault() : parameter.Example)?.ToString(),
        IsInPath = parameter.In == ParameterLocation.Path,
    };
}
