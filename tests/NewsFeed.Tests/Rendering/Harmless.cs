using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;

namespace NewsFeed.Tests.Rendering;

/// <summary>Says what harmless HTML is, in a list of its own: it shares nothing with the renderer that it judges.</summary>
internal static class Harmless
{
    private static readonly HashSet<string> Elements = [.. """
        a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr
        i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead time
        tr u ul var wbr
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static readonly HashSet<string> Attributes = [.. """
        *.dir *.lang a.href a.title a.rel a.referrerpolicy abbr.title code.class del.datetime ins.datetime time.datetime
        img.src img.alt img.title img.width img.height img.loading img.decoding img.referrerpolicy li.value ol.start ol.type ol.reversed
        td.class td.colspan td.rowspan th.class th.colspan th.rowspan th.scope p.class div.class div.role div.tabindex div.aria-label
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Fails unless a browser would find only harmless things: on reading, on reading with scripts off, and on reading
    /// back what it wrote itself, which is where mutation tricks strike.</summary>
    public static void Assert(string html)
    {
        using var read = Bodies.Parse(html);
        Inspect(read.Body!);
        using var withoutScripts = Bodies.Parse(html, isScripting: false);
        Inspect(withoutScripts.Body!);
        using var readBack = Bodies.Parse(read.Body!.ChildNodes.ToHtml(HtmlMarkupFormatter.Instance));
        Inspect(readBack.Body!);
        Xunit.Assert.Empty(read.Head!.ChildNodes);
    }

    private static void Inspect(IElement body)
    {
        Xunit.Assert.Empty(body.Attributes);
        Xunit.Assert.All(body.Descendants(), node => Xunit.Assert.True(node is IText or IElement, $"{node.NodeType}"));
        foreach (var element in body.Descendants<IElement>())
        {
            Xunit.Assert.Equal(NamespaceNames.HtmlUri, element.NamespaceUri);
            Xunit.Assert.Contains(element.LocalName, Elements);
            Xunit.Assert.All(element.Attributes, attribute => Inspect(element, attribute));
        }
    }

    private static void Inspect(IElement element, IAttr attribute)
    {
        var isKnown = Attributes.Contains($"*.{attribute.Name}") || Attributes.Contains($"{element.LocalName}.{attribute.Name}");
        Xunit.Assert.True(isKnown, $"{element.LocalName}.{attribute.Name}");
        var isFine = attribute.Name switch
        {
            "href" => IsWebAddress(attribute.Value) || IsSitePath(attribute.Value) || attribute.Value is ['#', ..]
                || attribute.Value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase),
            "src" => IsWebAddress(attribute.Value) || IsSitePath(attribute.Value),
            "class" => attribute.Value is "table-scroll" or "cut-note" or "align-left" or "align-center" or "align-right"
                || attribute.Value.StartsWith("language-", StringComparison.Ordinal),
            _ => true,
        };
        Xunit.Assert.True(isFine, $"{attribute.Name}={attribute.Value}");
    }

    private static bool IsWebAddress(string url) =>
        !url.Any(char.IsControl)
        && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase));

    private static bool IsSitePath(string url) =>
        url is ['/', ..] && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\') && !url.Any(char.IsControl);
}
