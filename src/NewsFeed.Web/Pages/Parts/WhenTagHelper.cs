using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>Writes a moment as <c>&lt;time&gt;</c>: short words for people, the exact moment for machines,
/// and in the tooltip where the words only say how long ago it was.</summary>
/// <param name="clock">Tells the present.</param>
[HtmlTargetElement("when", Attributes = "at", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenTagHelper(TimeProvider clock) : TagHelper
{
    /// <summary>The moment.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Whether the whole moment is shown instead of how long ago it was.</summary>
    public bool Exact { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture));
        var words = Exact ? Words.Moment(At) : Words.Ago(At, clock.GetUtcNow());
        if (words.EndsWith("ago", StringComparison.Ordinal))
        {
            output.Attributes.SetAttribute("title", Words.Moment(At));
        }

        output.Content.SetContent(words);
    }
}
