using System.Runtime.CompilerServices;
using Microsoft.Extensions.FileProviders;

namespace NewsFeed.Web.Publishing;

/// <summary>The site's own files: style sheets and scripts by their hashed names, and pictures, which articles and feeds name as they are.</summary>
/// <param name="environment">Knows where they are.</param>
/// <param name="names">The hashed names.</param>
internal sealed class AssetAddresses(IWebHostEnvironment environment, AssetNames names) : IPublicAddresses
{
    public async IAsyncEnumerable<PublicAddress> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var path in names.Files)
        {
            yield return new PublicAddress("/" + path, names.Of(path)) { ChangesByItself = true };
        }

        foreach (var path in Below(environment.WebRootFileProvider, "assets/").Append("mark.svg"))
        {
            yield return PublicAddress.OfFile("/" + path) with { ChangesByItself = true };
        }
    }

    private static IEnumerable<string> Below(IFileProvider files, string folder) => files.GetDirectoryContents(folder)
        .Where(entry => entry.IsDirectory || !AssetNames.IsPacked(entry.Name))
        .OrderBy(entry => entry.Name, StringComparer.Ordinal)
        .SelectMany(entry => entry.IsDirectory ? Below(files, $"{folder}{entry.Name}/") : [$"{folder}{entry.Name}"]);
}
