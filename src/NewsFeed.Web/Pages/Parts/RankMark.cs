using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsFeed.Feed;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>Why an article stands where “top” puts it: the parts of its rank, to be opened.</summary>
/// <param name="item">The article.</param>
internal sealed class RankMark(FeedItem item) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var (quality, heat, story, age) = (Rounded(item.Rank.Quality), Rounded(item.Rank.Heat), Rounded(item.Rank.Story), Rounded(item.Rank.Age));
        writer.Write("<details class=\"why\"><summary>Why<span class=\"unseen\"> is this</span> here?</summary><dl>");
        WritePart(writer, encoder, "Quality", item.Quality is { } score ? $"{score}" : "unrated", quality);
        WritePart(writer, encoder, "Heat", item.Heat is >= 0 and { } measured ? $"{measured}" : "none", heat);
        WritePart(writer, encoder, "Story", item.StorySize > 1 ? $"leads {item.StorySize}" : item.StoryId > 0 ? "a member" : "alone", story);
        WritePart(writer, encoder, "Date", Words.Day(item.PublishedAt), age);
        WritePart(writer, encoder, "Rank", "", quality + heat + story + age);
        writer.Write("</dl><p>");
        encoder.Encode(writer, $"“Top” adds these. A point more is twice the quality, or {(int)Rank.HalfLife.TotalDays} days younger.");
        writer.Write("</p></details>");
    }

    private static void WritePart(TextWriter writer, HtmlEncoder encoder, string name, string value, decimal points)
    {
        writer.Write("<div><dt>");
        writer.Write(name);
        writer.Write("</dt><dd>");
        encoder.Encode(writer, value);
        writer.Write(" <b>");
        encoder.Encode(writer, Words.Points((double)points));
        writer.Write("</b></dd></div>");
    }

    /// <summary>The sum is made of what is shown, so that it adds up to the last digit.</summary>
    private static decimal Rounded(double points) => Math.Round((decimal)points, 2);
}
