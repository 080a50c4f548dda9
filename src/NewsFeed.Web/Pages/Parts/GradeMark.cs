using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsFeed.Articles;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>A score with its word.</summary>
/// <param name="quality">The score; null where there is none.</param>
internal sealed class GradeMark(int? quality) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var band = QualityBand.Of(quality);
        writer.Write("<span class=\"grade ");
        encoder.Encode(writer, band?.Slug ?? "unrated");
        writer.Write("\" title=\"Quality, as the editors score it\">");
        encoder.Encode(writer, band?.Word ?? "Unrated");
        if (quality is { } score)
        {
            writer.Write(" <b>");
            writer.Write(score.ToString(CultureInfo.InvariantCulture));
            writer.Write("</b>");
        }

        writer.Write("</span>");
    }
}
