using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html;

namespace NewsFeed.Rendering;

/// <summary>Writes a cleaned tree as HTML, and of it only what the allow-list names: this is where it is decided.</summary>
/// <remarks>It also fits a body into an article page: headings below the page's own, links and pictures with manners, tables that scroll.
/// Doing that while writing costs nothing and never rearranges the tree.</remarks>
/// <param name="headings">The levels of the tree's headings.</param>
/// <param name="assets">Resolves pictures.</param>
/// <param name="page">What relative addresses are resolved against; null leaves them relative.</param>
internal sealed class SafeMarkup(HeadingLevels headings, AssetUrls assets, Uri? page) : HtmlMarkupFormatter
{
    private const string TableOpening = """<div class="table-scroll" role="region" tabindex="0" aria-label="Table"><table""";
    private const string TableClosing = "</table></div>";
    private const string ExternalLink = " rel=\"noopener nofollow ugc\" referrerpolicy=\"no-referrer\"";
    private const string PoliteImage = " loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\"";

    /// <inheritdoc/>
    public override string Comment(IComment comment) => "";

    /// <inheritdoc/>
    public override string Processing(IProcessingInstruction processing) => "";

    /// <inheritdoc/>
    public override string Doctype(IDocumentType doctype) => "";

    /// <inheritdoc/>
    public override string LiteralText(ICharacterData text) => Text(text);

    /// <inheritdoc/>
    public override string OpenTag(IElement element, bool selfClosing) => element switch
    {
        _ when !IsWritten(element) => "",
        { LocalName: "a" } => Link(element),
        { LocalName: "img" } => Picture(element),
        { LocalName: "table" } => $"{TableOpening}{OwnAttributes(element)}>",
        _ => $"<{headings.NameOf(element)}{OwnAttributes(element)}>",
    };

    /// <inheritdoc/>
    public override string CloseTag(IElement element, bool selfClosing) => element switch
    {
        _ when selfClosing || !IsWritten(element) => "",
        { LocalName: "table" } => TableClosing,
        _ => $"</{headings.NameOf(element)}>",
    };

    private static bool IsWritten(IElement element) =>
        element.NamespaceUri == NamespaceNames.HtmlUri && AllowList.Elements.Contains(element.LocalName);

    private string Link(IElement element)
    {
        var own = OwnAttributes(element);
        return LinkAddress.Of(element.GetAttribute("href")) switch
        {
            null => $"<a{own}>",
            { IsExternal: true } link => $"<a{Attribute("href", link.Url)}{own}{ExternalLink}>",
            var link => $"<a{Attribute("href", Absolute(link.Url))}{own}>",
        };
    }

    private string Picture(IElement element)
    {
        if (assets.Resolve(element.GetAttribute("src")) is not { } source)
        {
            return "";
        }

        var noAlt = element.HasAttribute("alt") ? "" : " alt=\"\"";
        return $"<img{Attribute("src", Absolute(source))}{noAlt}{OwnAttributes(element)}{PoliteImage}>";
    }

    private string Absolute(string url) => page is not null && Uri.TryCreate(page, url, out var absolute) ? absolute.AbsoluteUri : url;

    private static StringBuilder OwnAttributes(IElement element)
    {
        var text = new StringBuilder();
        foreach (var attribute in element.Attributes.Where(a => a.NamespaceUri is null && AllowList.Has(element.LocalName, a.LocalName)))
        {
            if (AttributeValue.Of(element.LocalName, attribute.LocalName, attribute.Value) is { } value)
            {
                text.Append(Attribute(attribute.LocalName, value));
            }
        }

        return text;
    }

    private static string Attribute(string name, string value) =>
        $" {name}=\"{EscapeText(value).Replace("\"", "&quot;", StringComparison.Ordinal)}\"";
}
