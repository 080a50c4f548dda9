using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsFeed.Feed;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>A provider's logo and name, leading to its page.</summary>
/// <param name="root">What stands before every address of the site, escaped.</param>
/// <param name="provider">The provider.</param>
/// <param name="logo">The address of its logo; null where there is none to show.</param>
internal sealed class SourceLink(string root, ProviderRef provider, string? logo) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<a class=\"source\" href=\"");
        encoder.Encode(writer, root);
        writer.Write("/providers/");
        encoder.Encode(writer, Uri.EscapeDataString(provider.Domain));
        writer.Write(logo is null ? "\"><span class=\"logo\" data-letter=\"" : "\"><img class=\"logo\" alt=\"\" width=\"20\" height=\"20\" loading=\"lazy\" decoding=\"async\" data-letter=\"");
        encoder.Encode(writer, Words.Initial(provider.Name));
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

        writer.Write(" <bdi>");
        encoder.Encode(writer, provider.Name);
        writer.Write("</bdi></a>");
    }
}
