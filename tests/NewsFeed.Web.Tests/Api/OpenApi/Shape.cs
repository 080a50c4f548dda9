using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace NewsFeed.Web.Tests.Api.OpenApi;

/// <summary>Holds an answer against the shape that the document promises.</summary>
internal static class Shape
{
    /// <summary>Every key of the answer is described, every key that is promised is there, and every value is of a kind that was named.</summary>
    public static void Assert(JsonNode? value, IOpenApiSchema schema, string at)
    {
        if (schema.OneOf is { Count: > 0 } choices)
        {
            schema = choices.Single(choice => (choice.Type == JsonSchemaType.Null) == (value is null));
        }

        switch (value)
        {
            case JsonObject keys when schema.AdditionalProperties is { } each:
                Xunit.Assert.All(keys, key => Assert(key.Value, each, $"{at}.{key.Key}"));
                break;
            case JsonObject keys:
                Xunit.Assert.True(keys.All(key => schema.Properties?.ContainsKey(key.Key) == true), $"{at} has keys that are not described: {keys.ToJsonString()}");
                Xunit.Assert.True((schema.Required ?? new HashSet<string>()).All(keys.ContainsKey), $"{at} lacks keys that are promised: {keys.ToJsonString()}");
                Xunit.Assert.All(keys, key => Assert(key.Value, schema.Properties![key.Key], $"{at}.{key.Key}"));
                break;
            case JsonArray items:
                Xunit.Assert.All(items, item => Assert(item, schema.Items!, $"{at}[]"));
                break;
            default:
                Xunit.Assert.True((schema.Type & KindOf(value)) != 0, $"{at} is {value?.ToJsonString() ?? "null"}, which is not of {schema.Type}");
                break;
        }
    }

    private static JsonSchemaType KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => JsonSchemaType.Null,
        JsonValueKind.String => JsonSchemaType.String,
        JsonValueKind.Number => JsonSchemaType.Integer | JsonSchemaType.Number,
        _ => JsonSchemaType.Boolean,
    };
}
