using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using NewsFeed.Feed;
using NewsFeed.Rendering;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>An article as a schema.org <c>NewsArticle</c> in JSON-LD, for search engines and other programs that read pages.</summary>
/// <remarks>The publisher is the one whose story it is, not this site, which only lists it. Every address in it is absolute, so it can be written only where
/// the site's own is known. Browsers take the element for data and never run it, so the site's policy for scripts does not concern it.</remarks>
/// <param name="view">The article.</param>
/// <param name="site">The site's front page, absolute, with a slash at its end.</param>
/// <param name="assets">Resolves pictures and logos.</param>
internal sealed class ArticleData(ArticleView view, Uri site, AssetUrls assets) : IHtmlContent
{
    /// <summary>Writes the element. The JSON holds neither <c>&lt;</c> nor <c>&amp;</c>: the writer escapes them in all texts, so no title can end the element.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="encoder">Not used: the inside of a script element knows no entities.</param>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<script type=\"application/ld+json\">");
        writer.Write(Written().ToJsonString());
        writer.Write("</script>");
    }

    private JsonObject Written()
    {
        var item = view.Item;
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["headline"] = item.Title,
            ["datePublished"] = Moment(item.PublishedAt),
            ["dateModified"] = Moment(view.UpdatedAt ?? item.PublishedAt),
            ["author"] = Authors(),
            ["publisher"] = Publisher(),
            ["mainEntityOfPage"] = Absolute($"articles/{Uri.EscapeDataString(item.Slug)}"),
            ["isBasedOn"] = item.Url,
        };
        Put(data, "description", item.Excerpt);
        Put(data, "inLanguage", view.Locale);
        var pictures = view.Images.Select(image => assets.Resolve(image.Url)).OfType<string>().Select(url => (JsonNode?)Absolute(url)).ToArray();
        if (pictures.Length > 0)
        {
            data["image"] = new JsonArray(pictures);
        }

        return data;
    }

    /// <summary>The people whom the file names, else the provider: a search engine wants somebody.</summary>
    private JsonArray Authors() => view.Authors.Count == 0
        ? [Publisher()]
        : new JsonArray([.. view.Authors.Select(name => (JsonNode)new JsonObject { ["@type"] = "Person", ["name"] = name })]);

    private JsonObject Publisher()
    {
        var provider = view.Item.Provider;
        var publisher = new JsonObject { ["@type"] = "Organization", ["name"] = provider.Name };
        if (!provider.IsHidden)
        {
            publisher["url"] = Absolute($"providers/{Uri.EscapeDataString(provider.Domain)}");
        }

        Put(publisher, "logo", assets.Resolve(provider.LogoUrl) is { } logo ? Absolute(logo) : null);
        return publisher;
    }

    private string Absolute(string address) => new Uri(site, address).AbsoluteUri;

    private static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);

    private static void Put(JsonObject data, string name, string? text)
    {
        if (text is { Length: > 0 })
        {
            data[name] = text;
        }
    }
}
