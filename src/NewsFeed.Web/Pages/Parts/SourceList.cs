using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsFeed.Feed;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>Articles of a story, each by its provider and its score: “More: Northlight (88), Perimeter (81)”.</summary>
/// <param name="root">What stands before every address of the site, escaped.</param>
/// <param name="word">What they are.</param>
/// <param name="items">The articles; where there are none, nothing is written.</param>
internal sealed class SourceList(string root, string word, IReadOnlyList<FeedItem> items) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var link = new ArticleAddress(root);
        for (var i = 0; i < items.Count; i++)
        {
            writer.Write(i == 0 ? $"<b>{word}:</b> <a href=\"" : ", <a href=\"");
            link.WriteTo(writer, encoder, items[i].Slug);
            writer.Write("\" title=\"");
            encoder.Encode(writer, items[i].Title);
            writer.Write("\"><bdi>");
            encoder.Encode(writer, items[i].Provider.Name);
            writer.Write("</bdi></a>");
            encoder.Encode(writer, items[i].Quality is { } quality ? $" ({quality})" : "");
        }
    }
}
