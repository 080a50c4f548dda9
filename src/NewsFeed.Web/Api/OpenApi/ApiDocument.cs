using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace NewsFeed.Web.Api.OpenApi;

/// <summary>The document as it is given away.</summary>
/// <param name="Document">What it says.</param>
/// <param name="Json">As JSON.</param>
internal sealed record WrittenDocument(OpenApiDocument Document, byte[] Json);

/// <summary>Holds the document, which takes a tenth of a second to make and never changes while the program runs.</summary>
/// <param name="services">Have what makes it, which is itself made only when somebody asks.</param>
internal sealed class ApiDocument(IServiceProvider services)
{
    private readonly Lazy<Task<WrittenDocument>> written = new(() => WriteAsync(services.GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDescription.Name)));

    /// <summary>The document; made when it is first asked for.</summary>
    public Task<WrittenDocument> WrittenAsync() => written.Value;

    private static async Task<WrittenDocument> WriteAsync(IOpenApiDocumentProvider provider)
    {
        var document = await provider.GetOpenApiDocumentAsync(CancellationToken.None);
        using var json = new MemoryStream();
        await document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1, CancellationToken.None);
        return new WrittenDocument(document, json.ToArray());
    }
}
