using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsFeed.Syndication;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>A link to a list's feed. A script makes it copy the address; without one it leads there.</summary>
/// <param name="links">Where the list leads.</param>
internal sealed class FeedMark(FeedLinks links) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<a class=\"feed\" type=\"");
        encoder.Encode(writer, FeedFormat.Rss.MediaType);
        writer.Write("\" href=\"");
        encoder.Encode(writer, links.Feed(FeedFormat.Rss));
        writer.Write("\" rel=\"nofollow\">Feed</a>");
    }
}
