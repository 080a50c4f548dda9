using Microsoft.Net.Http.Headers;

namespace NewsFeed.Web.Api.Writing;

/// <summary>What is sent to be imported.</summary>
internal enum UploadKind
{
    /// <summary>One article, topic or organisation file.</summary>
    File,

    /// <summary>A <c>.zip</c> archive.</summary>
    Zip,

    /// <summary>A <c>.tar.gz</c> archive.</summary>
    TarGz,
}

/// <summary>Tells by its content type what is sent.</summary>
internal static class UploadKinds
{
    /// <summary>The content types that can be sent.</summary>
    public static readonly string[] Types = ["text/markdown", "text/plain", "application/zip", "application/gzip"];

    /// <summary>What is sent.</summary>
    /// <param name="contentType">The header; null where there is none.</param>
    /// <returns>Null where it is nothing that can be imported.</returns>
    public static UploadKind? Of(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out var type) ? null : type.MediaType.Value?.ToLowerInvariant() switch
        {
            "text/markdown" or "text/x-markdown" or "text/plain" or "text/yaml" or "application/yaml" => UploadKind.File,
            "application/zip" or "application/x-zip-compressed" => UploadKind.Zip,
            "application/gzip" or "application/x-gzip" or "application/x-gtar" => UploadKind.TarGz,
            _ => null,
        };
}
