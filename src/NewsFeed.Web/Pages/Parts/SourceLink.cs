using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsFeed.Feed;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>A provider's logo and name, leading to its page where it has one.</summary>
/// <param name="root">What stands before every address of the site, escaped.</param>
/// <param name="provider">The provider.</param>
/// <param name="logo">The address of its logo; null where there is none to show.</param>
internal sealed class SourceLink(string root, ProviderRef provider, string? logo) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var end = provider.IsHidden ? "</bdi></span>" : "</bdi></a>";
        writer.Write(provider.IsHidden ? "<span class=\"source\">" : "<a class=\"source\" href=\"");
        if (!provider.IsHidden)
        {
            encoder.Encode(writer, root);
            writer.Write("/providers/");
            encoder.Encode(writer, Uri.EscapeDataString(provider.Domain));
            writer.Write("\">");
        }

        new LogoMark(provider.Name, logo).WriteTo(writer, encoder);
        writer.Write(" <bdi>");
        encoder.Encode(writer, provider.Name);
        writer.Write(end);
    }
}
