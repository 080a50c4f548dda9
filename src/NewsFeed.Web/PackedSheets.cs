using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace NewsFeed.Web;

/// <summary>
/// Sends the joined style sheets as small as they get. Every first visit waits for one of them, so it is worth packing harder than pages are,
/// once and not for every request: by Brotli's highest level, a fourteenth less.
/// </summary>
/// <param name="next">Answers what is no joined sheet, and who takes no Brotli.</param>
/// <param name="environment">Knows where the sheets are.</param>
internal sealed class PackedSheets(RequestDelegate next, IWebHostEnvironment environment)
{
    private const string Brotli = "br";

    private readonly ConcurrentDictionary<string, Lazy<byte[]>> packed = new(StringComparer.Ordinal);

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (!JoinedSheets.Paths.Contains(path) || !Asked.Reading.Contains(context.Request.Method) || !TakesBrotli(context.Request))
        {
            await next(context);
            return;
        }

        var sheet = environment.WebRootFileProvider.GetFileInfo(path);
        var headers = context.Response.Headers;
        headers.ContentEncoding = Brotli;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.CacheControl = FileLife.Of(context.Request);
        await TypedResults.Bytes(packed.GetOrAdd(path, _ => new(() => Pack(sheet))).Value, "text/css", lastModified: sheet.LastModified).ExecuteAsync(context);
    }

    private static bool TakesBrotli(HttpRequest request) => request.GetTypedHeaders().AcceptEncoding.Any(each => each.Value == Brotli && each.Quality != 0);

    private static byte[] Pack(IFileInfo sheet)
    {
        using var result = new MemoryStream();
        using (var brotli = new BrotliStream(result, CompressionLevel.SmallestSize))
        using (var content = sheet.CreateReadStream())
        {
            content.CopyTo(brotli);
        }

        return result.ToArray();
    }
}
