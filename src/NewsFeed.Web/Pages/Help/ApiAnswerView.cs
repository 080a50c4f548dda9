using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace NewsFeed.Web.Pages.Help;

/// <summary>One answer of an operation.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Shape">What it holds; null for nothing.</param>
public sealed record ApiAnswerView(string Status, string Meaning, ApiKindView? Shape)
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What was asked for in the example: method and address below the site; null where that takes more than an address.</summary>
    public string? Asked { get; init; }

    /// <summary>The answer to it, as JSON; null where it holds nothing.</summary>
    public string? Example { get; init; }

    internal static ApiAnswerView Of(string status, IOpenApiResponse answer)
    {
        var content = answer.Content?.Values.FirstOrDefault();
        var named = content?.Examples?.Values.FirstOrDefault();
        return new ApiAnswerView(status, answer.Description ?? "", content?.Schema is { } schema ? ApiKindView.Of(schema) : null)
        {
            Asked = named?.Summary,
            Example = TextOf(named?.Value ?? content?.Example),
        };
    }

    private static string? TextOf(JsonNode? example) => example?.ToJsonString(Written);
}
