using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>A provider's logo. Where there is none, or it does not load, the first letter of the name stands in its place.</summary>
/// <param name="name">The provider's name.</param>
/// <param name="logo">The address of its logo; null where there is none to show.</param>
internal sealed class LogoMark(string name, string? logo) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write(logo is null ? "<span class=\"logo\" data-letter=\"" : "<img class=\"logo\" alt=\"\" width=\"20\" height=\"20\" loading=\"lazy\" decoding=\"async\" data-letter=\"");
        encoder.Encode(writer, Words.Initial(name));
        if (logo is null)
        {
            writer.Write("\"></span>");
        }
        else
        {
            writer.Write("\" src=\"");
            encoder.Encode(writer, logo);
            writer.Write("\">");
        }
    }
}
