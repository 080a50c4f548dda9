using Microsoft.Extensions.Configuration;
using NewsFeed.Web;
using NewsFeed.Web.Commands;

namespace NewsFeed.ClientGenerator;

/// <summary>Gets the API's document as any stranger does: from a running site, over HTTP.</summary>
internal static class DocumentSource
{
    /// <summary>Starts an empty site, asks it, and leaves nothing behind.</summary>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The document, as JSON.</returns>
    public static async Task<string> ReadAsync(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("newsfeed-client-");
        try
        {
            await using var site = Site.TryBuild(builder => builder.Configuration.AddInMemoryCollection(SettingsIn(folder.FullName)))!;
            await Seeding.PrepareAsync(site.Services, TextWriter.Null, cancellation);
            await site.StartAsync(cancellation);
            using var http = new HttpClient { BaseAddress = new Uri(site.Urls.First()) };
            return await http.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative), cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Whatever the machine's own settings are, they mean another site.</summary>
    private static Dictionary<string, string?> SettingsIn(string folder) => new()
    {
        ["urls"] = "http://127.0.0.1:0",
        ["NewsFeed:DataDirectory"] = folder,
        ["NewsFeed:Seeds"] = "",
        ["NewsFeed:Engine"] = "sqlite",
        ["ConnectionStrings:NewsFeed"] = $"Data Source={Path.Combine(folder, "newsfeed.db")};Pooling=False",
    };
}
