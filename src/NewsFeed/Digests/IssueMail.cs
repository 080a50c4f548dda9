using System.Xml.Linq;
using NewsFeed.Rendering;
using static NewsFeed.Syndication.PlainXml;

namespace NewsFeed.Digests;

/// <summary>Writes an issue as one HTML file for e-mail: styles in the elements, as mail programs want them, nothing from elsewhere, no scripts.</summary>
public static class IssueMail
{
    private const string Serif = "font-family:Charter,Cambria,Georgia,serif";
    private const string Sans = "font-family:system-ui,-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";
    private const string Ink = "#131a16";
    private const string Soft = "#4a564e";

    /// <summary>Programs that know a dark scheme know this; the others keep the light one.</summary>
    private const string Dark =
        "@media (prefers-color-scheme: dark) { .paper { background: #101511 !important; } .ink { color: #e9eee7 !important; } "
        + ".soft { color: #a6b2a9 !important; } .spot { color: #ff9484 !important; } .rule { border-color: #36423a !important; } }";

    /// <summary>How each kind of element looks: its classes, which the dark scheme goes by, and its style.</summary>
    private static readonly Dictionary<string, (string Classes, string Style)> Looks = new()
    {
        ["counts"] = ("soft", $"margin:0 0 8px;{Sans};font-size:15px;line-height:1.5;color:{Soft}"),
        ["note"] = ("ink", $"margin:0 0 8px;{Sans};font-size:15px;line-height:1.5;color:{Ink}"),
        ["headline"] = ("ink rule", $"margin:20px 0 4px;padding:14px 0 0;border-top:1px solid #c5cdbf;{Serif};font-size:20px;line-height:1.25;font-weight:700;color:{Ink}"),
        ["headline-link"] = ("ink", $"color:{Ink};text-decoration:none"),
        ["byline"] = ("soft", $"margin:0 0 4px;{Sans};font-size:13px;line-height:1.5;color:{Soft}"),
        ["grown"] = ("spot", "color:#ad141b"),
        ["excerpt"] = ("ink", $"margin:0 0 4px;{Sans};font-size:15px;line-height:1.5;color:{Ink}"),
        ["others"] = ("soft", $"margin:0 0 4px;{Sans};font-size:13px;line-height:1.6;color:{Soft}"),
        ["way"] = ("ink", $"margin:12px 0 0;{Sans};font-size:15px;line-height:1.5;color:{Ink}"),
        ["link"] = ("ink", $"color:{Ink};text-decoration:underline"),
        ["site"] = ("ink", $"margin:0 0 12px;{Serif};font-size:18px;font-weight:700;color:{Ink}"),
        ["title"] = ("ink", $"margin:0 0 8px;{Serif};font-size:28px;line-height:1.15;font-weight:700;color:{Ink}"),
        ["foot"] = ("soft rule", $"margin:24px 0 0;padding:14px 0 0;border-top:1px solid #c5cdbf;{Sans};font-size:13px;line-height:1.5;color:{Soft}"),
    };

    /// <summary>Writes it.</summary>
    /// <param name="letter">The issue; its site is known.</param>
    /// <returns>A whole document.</returns>
    /// <exception cref="ArgumentException">The letter knows no site to lead to.</exception>
    public static string Of(IssueLetter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var site = letter.Site ?? throw new ArgumentException("An e-mail needs the site's address.", nameof(letter));
        var document = Element(
            "html",
            Attribute("lang", "en"),
            Element(
                "head",
                Element("meta", Attribute("charset", "utf-8")),
                Meta("viewport", "width=device-width, initial-scale=1"),
                Meta("color-scheme", "light dark"),
                Meta("supported-color-schemes", "light dark"),
                Element("title", $"{letter.Heading} · {letter.SiteTitle}"),
                Element("style", Dark)),
            Element(
                "body",
                Attribute("class", "paper"),
                Attribute("style", "margin:0;padding:0;background:#f1f4ec"),
                Element("div", Attribute("style", "display:none;max-height:0;overflow:hidden;mso-hide:all"), Preheader(letter)),
                Table("100%", Table("600", Content(letter, site)))));
        return $"<!DOCTYPE html>\n{document.ToString(SaveOptions.DisableFormatting)}\n";
    }

    /// <summary>The same for the inside of a feed's entry, without styles, which readers of feeds have of their own.</summary>
    /// <param name="letter">The issue.</param>
    /// <param name="renderer">Makes HTML safe: all that is shown goes through there.</param>
    public static SafeHtml Plain(IssueLetter letter, BodyRenderer renderer)
    {
        ArgumentNullException.ThrowIfNull(renderer);
        var whole = Element("div", new IssueMarkup(letter, _ => []).Elements().Cast<object?>().ToArray());
        return renderer.RenderHtml(whole.ToString(SaveOptions.DisableFormatting));
    }

    private static XElement[] Content(IssueLetter letter, Uri site) =>
    [
        Element("p", [.. Look("site"), Element("a", [.. Look("headline-link"), Attribute("href", site.AbsoluteUri), letter.SiteTitle])]),
        Element("h1", [.. Look("title"), letter.Heading]),
        .. new IssueMarkup(letter, Look).Elements(),
        Element("p", [.. Look("foot"), $"{letter.SiteTitle} gathers headlines and links. Every story belongs to its publisher."]),
    ];

    /// <summary>What mail programs show beside the subject.</summary>
    private static string Preheader(IssueLetter letter) =>
        string.Join(" · ", letter.Issue.Told.Take(2).Select(story => story.Lead.Title).Prepend(IssueWords.Counts(letter.Issue)));

    /// <summary>The old way to centre a column of some width, which every mail program knows.</summary>
    private static XElement Table(string width, params XElement[] content) => Element(
        "table",
        Attribute("role", "presentation"),
        Attribute("align", "center"),
        Attribute("cellpadding", "0"),
        Attribute("cellspacing", "0"),
        Attribute("border", "0"),
        Attribute("style", width == "100%" ? "width:100%" : $"width:100%;max-width:{width}px"),
        Element("tr", Element("td", [Attribute("style", width == "100%" ? "padding:24px 16px" : "padding:0;text-align:left"), .. content])));

    private static XElement Meta(string name, string content) => Element("meta", Attribute("name", name), Attribute("content", content));

    private static XAttribute?[] Look(string kind) => [Attribute("class", Looks[kind].Classes), Attribute("style", Looks[kind].Style)];
}
