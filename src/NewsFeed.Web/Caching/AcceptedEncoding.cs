using System.Collections.Concurrent;
using Microsoft.AspNetCore.ResponseCompression;

namespace NewsFeed.Web.Caching;

/// <summary>Says which encoding a response gets, so that a page is compressed once for all who take the same.</summary>
/// <param name="compression">What will compress the response.</param>
internal sealed class AcceptedEncoding(IResponseCompressionProvider compression)
{
    /// <summary>Browsers send a handful of different headers; more are made up, and not worth remembering.</summary>
    private const int MostRemembered = 200;

    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>The name of the encoding; <c>identity</c> for none.</summary>
    public string Choose(HttpContext context)
    {
        var header = context.Request.Headers.AcceptEncoding.ToString();
        if (known.TryGetValue(header, out var encoding))
        {
            return encoding;
        }

        encoding = compression.GetCompressionProvider(context)?.EncodingName ?? "identity";
        if (known.Count < MostRemembered)
        {
            known[header] = encoding;
        }

        return encoding;
    }
}
