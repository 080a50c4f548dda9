using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>A part of a page, written to its end: what it was made of was encoded then.</summary>
internal sealed class WrittenPart : IHtmlContent
{
    private readonly string markup;

    /// <param name="content">What to write.</param>
    /// <param name="encoder">Encodes what is text.</param>
    public WrittenPart(IHtmlContent content, HtmlEncoder encoder)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        content.WriteTo(writer, encoder);
        markup = writer.ToString();
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(markup);
}
