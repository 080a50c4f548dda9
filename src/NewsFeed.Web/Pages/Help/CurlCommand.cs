using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.OpenApi;

namespace NewsFeed.Web.Pages.Help;

/// <summary>Writes a request as a command of the program that everybody has.</summary>
internal static class CurlCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A command line, for a shell that knows <c>$token</c>.</summary>
    /// <param name="asked">Method and address below the site.</param>
    /// <param name="root">The site.</param>
    /// <param name="needsToken">Whether a token has to be sent.</param>
    /// <param name="bodies">What can be sent, by content type.</param>
    public static string Of(string asked, string root, bool needsToken, IDictionary<string, OpenApiMediaType> bodies)
    {
        var parts = new List<string> { "curl" };
        if (needsToken)
        {
            parts.Add("-H \"Authorization: Bearer $token\"");
        }

        if (bodies.FirstOrDefault() is { Key: { } type, Value: { } body })
        {
            parts.Add($"-H \"Content-Type: {type}\"");
            parts.Add(type == "application/json" ? $"-d '{body.Example!.ToJsonString(Plain)}'" : "--data-binary @article.md");
        }

        parts.Add($"\"{root}{asked.Split(' ')[1]}\"");
        return string.Join(' ', parts);
    }
}
