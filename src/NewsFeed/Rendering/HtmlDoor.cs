using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace NewsFeed.Rendering;

/// <summary>Hostile HTML -> HTML of the allow-list only.</summary>
/// <remarks>Parser, sanitiser and writer are made once and used by all threads: HtmlSanitizer promises that as long as its settings
/// stay as they are.</remarks>
internal sealed class HtmlDoor(RenderingOptions options)
{
    private readonly HtmlParser parser = new(ParserOptions(options.Depth), BrowsingContext.New(Configuration.Default));
    private readonly HtmlSanitizer sanitizer = Sanitizer();
    private readonly AssetUrls assets = new(options.AssetBaseUrl);

    /// <summary>Cleans HTML.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="page">What relative addresses are resolved against; null leaves them relative.</param>
    /// <returns>A balanced fragment; null where the HTML has more tags or elements than the options allow.</returns>
    public string? Clean(UnsafeHtml html, Uri? page)
    {
        if (html.TagCount > (html.HoldsAuthoredTags ? options.AuthoredTags : 2 * options.Elements))
        {
            return null;
        }

        using var document = parser.ParseDocument("<!doctype html><html><body>" + html.Text);
        // Repairing crossed tags (`<p><b><i></p><p>`) copies elements, so the tree can be far larger than the text.
        if (document.Body is not { } body || body.Descendants<IElement>().Skip(options.Elements).Any())
        {
            return null;
        }

        sanitizer.SanitizeDom(document, body);
        return body.ChildNodes.ToHtml(new SafeMarkup(new HeadingLevels(body), assets, page));
    }

    // Scripting is on, as in browsers, so that <noscript> is read as they read it. Attributes that nothing may have are
    // dropped on reading: <b a=1><b a=2>… would otherwise count as different formatting, to be repeated in every paragraph.
    private static HtmlParserOptions ParserOptions(int depth) => new()
    {
        IsScripting = true,
        SkipComments = true,
        MaximumDepth = depth,
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = (ref _, name) => AllowList.Attributes.Contains(name.ToString()),
    };

    private static HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = AllowList.Elements.ToHashSet(),
            AllowedAttributes = AllowList.Attributes.ToHashSet(),
            UriAttributes = new HashSet<string> { "href", "src" },
            AllowedSchemes = new HashSet<string> { "http", "https", "mailto" },
        });
        // Unknown elements are kept in the tree for their text. It is SafeMarkup that leaves out their tags: this sanitiser alone
        // does not make HTML safe.
        sanitizer.RemovingTag += (_, removing) => removing.Cancel =
            removing.Tag.NamespaceUri == NamespaceNames.HtmlUri && !AllowList.IsUnreadable(removing.Tag.LocalName);
        return sanitizer;
    }
}
