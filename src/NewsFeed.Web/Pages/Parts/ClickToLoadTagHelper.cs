using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>A frame whose first document is the markup inside the tag. A link in it loads the player into the frame's own place,
/// so nothing is requested before the click, in any browser, with or without scripts.</summary>
/// <remarks>A lazy frame in a closed <c>&lt;details&gt;</c> would not do: browsers load lazy frames at once where scripts are off.</remarks>
[HtmlTargetElement("iframe", Attributes = "click-to-load")]
public sealed class ClickToLoadTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var document = await output.GetChildContentAsync();
        output.Attributes.RemoveAll("click-to-load");
        // The content is encoded for HTML; the attribute is encoded once more when it is written.
        output.Attributes.SetAttribute("srcdoc", document.GetContent().Trim());
        output.Content.Clear();
    }
}
