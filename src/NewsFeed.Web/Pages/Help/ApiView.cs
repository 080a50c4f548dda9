using Microsoft.OpenApi;

namespace NewsFeed.Web.Pages.Help;

/// <summary>What the page of the API shows.</summary>
/// <param name="About">What the API is.</param>
/// <param name="Groups">Its operations by what they are for.</param>
/// <param name="Headers">The headers of its answers, by name.</param>
/// <param name="Shapes">The shapes of its answers, by name.</param>
public sealed record ApiView(
    string About, IReadOnlyList<ApiGroupView> Groups, IReadOnlyList<ApiHeaderView> Headers, IReadOnlyList<ApiShapeView> Shapes)
{
    /// <summary>Reads a document.</summary>
    /// <param name="document">The OpenAPI document of the API.</param>
    /// <param name="root">What stands before addresses in commands, such as <c>https://news.example</c>.</param>
    public static ApiView Of(OpenApiDocument document, string root)
    {
        ArgumentNullException.ThrowIfNull(document);
        var operations = document.Paths
            .SelectMany(path => (path.Value.Operations ?? []).Select(operation => ApiOperationView.Of(path.Key, operation.Key.Method, operation.Value, root)))
            .ToArray();
        return new ApiView(
            document.Info.Description ?? "",
            [.. (document.Tags ?? new HashSet<OpenApiTag>()).Select(tag => new ApiGroupView(
                tag.Name ?? "", tag.Description ?? "", [.. operations.Where(operation => operation.Tag == tag.Name)]))],
            HeadersOf(document),
            [.. (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).Where(schema => schema.Value.Properties?.Count > 0)
                .Select(schema => ApiShapeView.Of(schema.Key, schema.Value))]);
    }

    private static ApiHeaderView[] HeadersOf(OpenApiDocument document) =>
    [
        .. document.Paths.SelectMany(path => path.Value.Operations!.Values)
            .SelectMany(operation => operation.Responses!)
            .SelectMany(answer => answer.Value.Headers?.Select(header => (Status: answer.Key, Header: header)) ?? [])
            .GroupBy(header => (header.Header.Key, header.Header.Value.Description))
            .OrderBy(header => header.Key.Key, StringComparer.Ordinal)
            .Select(header => new ApiHeaderView(
                header.Key.Key, header.Key.Description ?? "", header.First().Header.Value.Example?.ToString() ?? "",
                string.Join(", ", header.Select(answer => answer.Status).Distinct().Order(StringComparer.Ordinal)))),
    ];
}

/// <summary>Operations that belong together.</summary>
/// <param name="Name">What they are for.</param>
/// <param name="Description">The same in a sentence or two.</param>
/// <param name="Operations">The operations.</param>
public sealed record ApiGroupView(string Name, string Description, IReadOnlyList<ApiOperationView> Operations);

/// <summary>A header of answers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it says.</param>
/// <param name="Example">A value.</param>
/// <param name="Statuses">The statuses that it comes with.</param>
public sealed record ApiHeaderView(string Name, string Description, string Example, string Statuses);
