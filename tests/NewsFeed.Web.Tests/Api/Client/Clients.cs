using System.Net.Http.Headers;
using System.Text;
using NewsFeed.Store;

namespace NewsFeed.Web.Tests.Api.Client;

/// <summary>Gives tests the client that was generated from the document.</summary>
internal static class Clients
{
    /// <summary>A client of somebody, or of nobody in particular.</summary>
    public static ApiClient Client(this TestSite site, string? token = null)
    {
        var http = new HttpClient { BaseAddress = site.Address };
        http.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return new ApiClient(http);
    }

    /// <summary>A client of somebody with a token.</summary>
    public static async Task<ApiClient> ClientAsync(this TestSite site, TokenScopes scopes) => site.Client(await site.TokenAsync(scopes, $"robot {scopes}"));

    public static FileParameter File(string text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)), null, "text/markdown");

    public static FileParameter Archive(string path) => new(new MemoryStream(System.IO.File.ReadAllBytes(path)), null, "application/zip");
}
