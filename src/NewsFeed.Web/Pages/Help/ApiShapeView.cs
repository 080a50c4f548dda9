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
        [.. (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(property => new ApiFieldView(property.Key, ApiKindView.Of(property.Value))
        {
            Description = property.Value.Description ?? property.Value.OneOf?.LastOrDefault()?.Description ?? "",
            MayBeMissing = schema.Required?.Contains(property.Key) != true,
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

    /// <summary>Whether a shape need not have it.</summary>
    public bool MayBeMissing { get; init; }
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

    /// <summary>Its bounds and what holds where it is not given, in words; empty where there are none.</summary>
    public string Bounds { get; init; } = "";

    /// <summary>What follows the word on the page.</summary>
    public string Remark => (MayBeNull ? " or null" : "") + (Bounds.Length > 0 ? $", {Bounds}" : "");

    internal static ApiKindView Of(IOpenApiSchema? schema) => schema switch
    {
        null => new ApiKindView("text", null),
        OpenApiSchemaReference { Reference.Id: { } id } => new ApiKindView(id, id),
        { OneOf: { Count: > 0 } choices } => Of(choices.First(choice => choice.Type != JsonSchemaType.Null)) with { MayBeNull = true },
        { Items: { } items } => Of(items) with { IsList = true, MayBeNull = IsNullable(schema), Bounds = schema.MaxItems is { } most ? $"up to {most} times" : "" },
        _ => new ApiKindView(WordOf(schema), null) { MayBeNull = IsNullable(schema), Bounds = string.Join(", ", BoundsOf(schema)) },
    };

    private static bool IsNullable(IOpenApiSchema schema) => schema.Type?.HasFlag(JsonSchemaType.Null) == true;

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

    private static IEnumerable<string> BoundsOf(IOpenApiSchema schema)
    {
        if (schema is { Minimum: { } from, Maximum: { } to })
        {
            yield return $"{from} to {to}";
        }
        else if (schema.Minimum is { } least)
        {
            yield return $"{least} or more";
        }

        if (schema.MaxLength is { } length)
        {
            yield return $"at most {length} characters";
        }

        if (schema.Default is { } usual)
        {
            yield return $"if not given {usual}";
        }
    }
}
