using System.Collections.Frozen;

namespace NewsFeed.Rendering;

/// <summary>What HTML a body may hold: these elements with these attributes, and nothing else.</summary>
/// <remarks>None of them changes how the text after it is parsed (no raw text, no SVG, no MathML, no comments), so what is written
/// is what every browser reads back. That is what keeps mutation tricks out; think twice before adding to it.</remarks>
internal static class AllowList
{
    /// <summary>Attributes that every element may have.</summary>
    private static readonly FrozenSet<string> EverywhereAttributes = FrozenSet.Create(StringComparer.Ordinal, "dir", "lang");

    private static readonly FrozenDictionary<string, string[]> AttributesByElement = new Dictionary<string, string[]>
    {
        ["a"] = ["href", "title"],
        ["abbr"] = ["title"],
        ["code"] = ["class"],
        ["del"] = ["datetime"],
        ["img"] = ["src", "alt", "title", "width", "height"],
        ["ins"] = ["datetime"],
        ["li"] = ["value"],
        ["ol"] = ["start", "type", "reversed"],
        ["td"] = ["class", "colspan", "rowspan"],
        ["th"] = ["class", "colspan", "rowspan", "scope"],
        ["time"] = ["datetime"],
    }.ToFrozenDictionary();

    // Other unknown elements lose their tags and keep their text; these hold nothing that is meant to be read.
    private static readonly FrozenSet<string> Unreadable = Words("""
        applet audio base button canvas embed fencedframe frame frameset head iframe input link map math meta noembed noframes
        noscript object param plaintext portal script select selectedcontent style svg template textarea title video xmp
        """);

    /// <summary>The elements, lower case.</summary>
    public static FrozenSet<string> Elements { get; } = Words("""
        a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr
        i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead time
        tr u ul var wbr
        """);

    /// <summary>The attributes that some element may have, lower case.</summary>
    public static FrozenSet<string> Attributes { get; } =
        AttributesByElement.Values.SelectMany(names => names).Concat(EverywhereAttributes).ToFrozenSet();

    /// <summary>Whether an element may have an attribute.</summary>
    public static bool Has(string element, string attribute) =>
        EverywhereAttributes.Contains(attribute)
        || (AttributesByElement.TryGetValue(element, out var own) && own.Contains(attribute, StringComparer.Ordinal));

    /// <summary>Whether an element goes with all it holds.</summary>
    public static bool IsUnreadable(string element) => Unreadable.Contains(element);

    private static FrozenSet<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
