using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace NewsFeed.Web.Api.OpenApi;

/// <summary>One parameter of an endpoint, as the document describes it. The endpoint reads it itself, and says itself what is wrong with it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does, for people who write programs.</param>
/// <param name="Example">A value that the seeds have an answer to.</param>
internal sealed record ApiParameter(string Name, string Description, string Example)
{
    /// <summary>Whether it stands in the path, and not in the query string.</summary>
    public bool IsInPath { get; init; }

    /// <summary>A text unless told otherwise.</summary>
    public JsonSchemaType Type { get; init; } = JsonSchemaType.String;

    /// <summary>The form of a text, such as <c>date</c>, or the size of a number.</summary>
    public string? Format { get; init; }

    /// <summary>The lowest number.</summary>
    public int? Min { get; init; }

    /// <summary>The highest number, or the most characters of a text.</summary>
    public int? Max { get; init; }

    /// <summary>What holds where it is not given.</summary>
    public JsonNode? Default { get; init; }

    /// <summary>The only values; empty for any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>How often it may be given.</summary>
    public int Most { get; init; } = 1;

    /// <summary>The parameter in the document.</summary>
    public OpenApiParameter Described() => new()
    {
        Name = Name,
        In = IsInPath ? ParameterLocation.Path : ParameterLocation.Query,
        Required = IsInPath,
        Description = Description,
        Schema = Most > 1 ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = OneValue(), MaxItems = Most } : OneValue(),
        Example = Most > 1 ? new JsonArray(ExampleNode()) : ExampleNode(),
    };

    private OpenApiSchema OneValue() => new()
    {
        Type = Type,
        Format = Format,
        Minimum = Min?.ToString(CultureInfo.InvariantCulture),
        Maximum = Type == JsonSchemaType.Integer ? Max?.ToString(CultureInfo.InvariantCulture) : null,
        MaxLength = Type == JsonSchemaType.String ? Max : null,
        Default = Default?.DeepClone(),
        Enum = Values.Count > 0 ? [.. Values.Select(value => JsonValue.Create(value))] : null,
    };

    private JsonNode ExampleNode() => Type == JsonSchemaType.String ? JsonValue.Create(Example) : JsonNode.Parse(Example)!;
}

/// <summary>The parameters of an endpoint.</summary>
/// <param name="All">The parameters, in the order in which people read of them.</param>
internal sealed record ApiParameters(IReadOnlyList<ApiParameter> All);
