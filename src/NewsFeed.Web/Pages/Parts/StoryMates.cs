using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsFeed.Feed;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>The other articles of a card's story: who reports it too, and why they are held to be about the same.</summary>
/// <param name="root">What stands before every address of the site, escaped.</param>
/// <param name="item">The card's article.</param>
/// <param name="story">Its story.</param>
internal sealed class StoryMates(string root, FeedItem item, StoryView story) : IHtmlContent
{
    /// <summary>The most named on a card; the article's page has all.</summary>
    private const int MaxNamed = StoryView.MaxOnCard - 1;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var (link, others) = (new ArticleAddress(root), story.Without(item).ToArray());
        writer.Write("<div class=\"mates\"><p>");
        new SourceList(root, "More", [.. others.Take(MaxNamed)]).WriteTo(writer, encoder);
        if (story.Size - 1 > MaxNamed)
        {
            writer.Write(", <a href=\"");
            link.WriteTo(writer, encoder, item.Slug);
            writer.Write("#story\">");
            encoder.Encode(writer, $"all {story.Size}");
            writer.Write("</a>");
        }

        writer.Write("</p><details><summary>Why grouped</summary>");
        WriteReasons(writer, encoder);
        writer.Write("<p><a href=\"");
        link.WriteTo(writer, encoder, item.Slug);
        writer.Write("#story\">The whole story</a></p></details></div>");
    }

    private void WriteReasons(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<ul>");
        foreach (var member in story.Members.Take(MaxNamed + 1))
        {
            writer.Write("<li><bdi>");
            encoder.Encode(writer, member.Provider.Name);
            writer.Write("</bdi> ");
            encoder.Encode(writer, TieWords.Of(member, story));
            writer.Write("</li>");
        }

        writer.Write("</ul>");
    }
}

/// <summary>Writes addresses of articles.</summary>
/// <param name="root">What stands before every address of the site, escaped.</param>
internal readonly struct ArticleAddress(string root)
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder, string slug)
    {
        encoder.Encode(writer, root);
        writer.Write("/articles/");
        encoder.Encode(writer, Uri.EscapeDataString(slug));
    }
}
