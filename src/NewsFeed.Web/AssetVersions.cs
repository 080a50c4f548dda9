using Microsoft.AspNetCore.Mvc.ViewFeatures;
using NewsFeed.Web.Publishing;

namespace NewsFeed.Web;

/// <summary>
/// Tells the versions of the site's own files: twelve digits, of which none repeats another as long as the files are few. The framework's own
/// forty-three pack to nothing, and five of them stand on every page.
/// </summary>
/// <param name="names">Knows the hashes.</param>
internal sealed class AssetVersions(AssetNames names) : IFileVersionProvider
{
    private const int Digits = 12;

    /// <inheritdoc/>
    public string AddFileVersionToPath(PathString requestPathBase, string path) =>
        $"{path}?v={names.HashOf(path[(requestPathBase.ToUriComponent().Length + 1)..])[..Digits]}";
}
