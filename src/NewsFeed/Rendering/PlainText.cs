using System.Text;
using AngleSharp.Html;

namespace NewsFeed.Rendering;

/// <summary>The plainest way to show a body: its characters, in paragraphs.</summary>
internal static class PlainText
{
    /// <summary>Encodes a body, one paragraph for each run of lines between blank ones.</summary>
    public static string ToHtml(string body)
    {
        var html = new StringBuilder(body.Length + 100);
        var isOpen = false;
        foreach (var line in body.AsSpan().EnumerateLines())
        {
            var text = line.Trim();
            if (!text.IsEmpty)
            {
                html.Append(isOpen ? "\n" : "<p>").Append(HtmlMarkupFormatter.EscapeText(text.ToString()));
            }
            else if (isOpen)
            {
                html.Append("</p>\n");
            }

            isOpen = !text.IsEmpty;
        }

        return html.Append(isOpen ? "</p>\n" : "").ToString();
    }
}
