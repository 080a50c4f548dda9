using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Hashing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace NewsFeed.Web.Publishing;

/// <summary>Gives style sheets, scripts and the site's mark names that hold a hash of their bytes, such as <c>css/base.1f00c0ffee11.css</c>: a server of
/// files cannot tell versions in a query string apart, and browsers may keep what never changes for ever.</summary>
/// <param name="environment">Knows where the files are.</param>
internal sealed class AssetNames(IWebHostEnvironment environment) : IFileVersionProvider
{
    private readonly ConcurrentDictionary<string, string> hashes = new(StringComparer.Ordinal);

    /// <summary>One hash of all of them; pages change with it.</summary>
    public string Whole => string.Join('\n', Files.Select(Of));

    /// <summary>The files that pages name by hash: paths below <c>wwwroot</c>.</summary>
    public IEnumerable<string> Files => Below("css/").Concat(Below("js/")).Append("mark.svg");

    /// <summary>The name with the hash.</summary>
    /// <param name="path">A path below <c>wwwroot</c>.</param>
    public string Of(string path) => $"{Path.ChangeExtension(path, null)}.{HashOf(path)}{Path.GetExtension(path)}";

    /// <summary>The hash of a file's bytes: sixteen hexadecimal digits.</summary>
    /// <param name="path">A path below <c>wwwroot</c>.</param>
    public string HashOf(string path) => hashes.GetOrAdd(path, name =>
    {
        using var content = environment.WebRootFileProvider.GetFileInfo(name).CreateReadStream();
        var hash = new XxHash64();
        hash.Append(content);
        return hash.GetCurrentHashAsUInt64().ToString("x16", CultureInfo.InvariantCulture);
    });

    /// <summary>Whether it is a packed copy of another file, which the build puts beside it.</summary>
    /// <param name="name">The file's name.</param>
    public static bool IsPacked(string name) => Path.GetExtension(name) is ".gz" or ".br";

    /// <inheritdoc/>
    public string AddFileVersionToPath(PathString requestPathBase, string path)
    {
        var root = requestPathBase.ToUriComponent() + "/";
        return root + Of(path[root.Length..]);
    }

    private IEnumerable<string> Below(string folder) => environment.WebRootFileProvider.GetDirectoryContents(folder)
        .Where(entry => !entry.IsDirectory && !IsPacked(entry.Name)).Select(entry => folder + entry.Name).Order(StringComparer.Ordinal);
}
