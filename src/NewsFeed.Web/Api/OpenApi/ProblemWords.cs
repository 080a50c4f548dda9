using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace NewsFeed.Web.Api.OpenApi;

/// <summary>Puts the shapes of problems into words, which are the framework's and come without any.</summary>
internal static class ProblemWords
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["type"] = "An address that says what the status means.",
        ["title"] = "The kind of problem, in a few words.",
        ["status"] = "The answer’s status, once more.",
        ["detail"] = "What is wrong and what would be right, in a sentence or two for people.",
        ["errors"] = "What is wrong with each parameter, in sentences, by the parameter’s name.",
    };

    /// <summary>Describes a shape where it is a problem's.</summary>
    public static Task AddAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (context.JsonPropertyInfo is null && typeof(ProblemDetails).IsAssignableFrom(context.JsonTypeInfo.Type))
        {
            // None of ours has it.
            schema.Properties?.Remove("instance");
            schema.Description ??= "Why a request was not met (RFC 9457).";
            foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            {
                if (Keys.TryGetValue(name, out var words))
                {
                    property.Description = words;
                }
            }
        }

        return Task.CompletedTask;
    }
}
