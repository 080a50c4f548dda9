using Microsoft.AspNetCore.Razor.TagHelpers;
using NewsFeed.Rendering;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>Writes HTML into a page: the only door, and only <see cref="SafeHtml"/> fits through.</summary>
[HtmlTargetElement("*", Attributes = "safe-html")]
public sealed class SafeHtmlTagHelper : TagHelper
{
    /// <summary>What to write.</summary>
    public required SafeHtml SafeHtml { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Content.SetHtmlContent(SafeHtml.Value);
    }
}
