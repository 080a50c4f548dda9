using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>A moment as <c>&lt;time&gt;</c>: words for people, the exact moment for machines, and in the tooltip where the words only say how long ago it was.</summary>
/// <param name="at">The moment.</param>
/// <param name="words">What people read.</param>
internal sealed class TimeMark(DateTimeOffset at, string words) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<time datetime=\"");
        writer.Write(at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture));
        if (words.EndsWith("ago", StringComparison.Ordinal))
        {
            writer.Write("\" title=\"");
            encoder.Encode(writer, Words.Moment(at));
        }

        writer.Write("\">");
        encoder.Encode(writer, words);
        writer.Write("</time>");
    }
}
