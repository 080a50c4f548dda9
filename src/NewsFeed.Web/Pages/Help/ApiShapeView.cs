using Microsoft.OpenApi;

namespace NewsFeed.Web.Pages.Help;

/// <summary>The shape of a value that is made of others.</summary>
/// <param name="Name">Its name, unique on the page.</param>
/// <param name="Description">What it is.</param>
/// <param name="Fields">Its keys.</param>
public sealed record ApiShapeView(string Name, string Description, IReadOnlyList<ApiFieldView> Fields)
{
    internal static ApiShapeView Of(string name, IOpenApiSchema schema) => new(
        name,
        schema.Description ?? "",
        [.. (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(property => new ApiFieldView(property.Key, ApiFieldView.KindOf(property.Value))
        {
            Description = property.Value.Description ?? "",
        })]);
}

/// <summary>A parameter, or a key of a shape.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds.</param>
public sealed record ApiFieldView(string Name, ApiKindView Kind)
{
    /// <summary>What it means.</summary>
    public required string Description { get; init; }

    /// <summary>A value to try; null where there is none.</summary>
    public string? Example { get; init; }

    /// <summary>Whether it stands in the address itself.</summary>
    public bool IsInPath { get; init; }

    internal static ApiKindView KindOf(IOpenApiSchema? schema)
    {
        if (schema is null)
        {
            return new ApiKindView("text", null);
        }

        if (schema is OpenApiSchemaReference { Reference.Id: { } id })
        {
            return new ApiKindView(id, id);
        }

        if (schema.OneOf is { Count: > 0 } choices)
        {
            return KindOf(choices.FirstOrDefault(choice => choice.Type != JsonSchemaType.Null)) with { MayBeNull = true };
        }

        var kind = schema.Items is { } items ? KindOf(items) with { IsList = true } : new ApiKindView(WordOf(schema), null);
        return kind with { MayBeNull = schema.Type?.HasFlag(JsonSchemaType.Null) == true };
    }

    private static string WordOf(IOpenApiSchema schema) => schema switch
    {
        { Enum: { Count: > 0 } values } => string.Join(", ", values.Select(value => value.ToString())),
        { Format: "date-time" } => "moment",
        { Format: "date" } => "day",
        { Type: { } type } when type.HasFlag(JsonSchemaType.Integer) => "whole number",
        { Type: { } type } when type.HasFlag(JsonSchemaType.Number) => "number",
        { Type: { } type } when type.HasFlag(JsonSchemaType.Boolean) => "true or false",
        { Type: { } type } when type.HasFlag(JsonSchemaType.Object) => "object",
        _ => "text",
    };
}

/// <summary>What a value is.</summary>
/// <param name="Word">In words, or a shape's name.</param>
/// <param name="Shape">The shape's name; null where it has none.</param>
public sealed record ApiKindView(string Word, string? Shape)
{
    /// <summary>Whether it is a list of such values.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether it may be null.</summary>
    public bool MayBeNull { get; init; }
}
