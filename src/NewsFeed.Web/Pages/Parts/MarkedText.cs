using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>A text with some places marked.</summary>
/// <param name="text">The text.</param>
/// <param name="marks">The places in UTF-16 units, rising, none touching another.</param>
internal sealed class MarkedText(string text, IReadOnlyList<(int Start, int End)> marks) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var at = 0;
        foreach (var (start, end) in marks)
        {
            encoder.Encode(writer, text, at, start - at);
            writer.Write("<mark>");
            encoder.Encode(writer, text, start, end - start);
            writer.Write("</mark>");
            at = end;
        }

        encoder.Encode(writer, text, at, text.Length - at);
    }
}
