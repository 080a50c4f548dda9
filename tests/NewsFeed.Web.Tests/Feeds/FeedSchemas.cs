using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Json.Schema;

namespace NewsFeed.Web.Tests.Feeds;

/// <summary>Holds feeds against the schemas of their formats, and against what a schema cannot say.</summary>
public static class FeedSchemas
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly string Folder = Path.Combine(Seeds.RepositoryRoot, "tests", "NewsFeed.Web.Tests", "Feeds", "Schemas");
    private static readonly Lazy<JsonSchema> JsonFeed = new(() => JsonSchema.FromText(File.ReadAllText(Path.Combine(Folder, "json-feed.json"))));

    /// <summary>Holds a feed against the schema of its format.</summary>
    /// <param name="extension">The format's.</param>
    /// <param name="text">The feed.</param>
    public static void AssertValid(string extension, string text)
    {
        switch (extension)
        {
            case "rss": AssertRss(text); break;
            case "atom": AssertAtom(text); break;
            default: AssertJson(text); break;
        }
    }

    /// <summary>Holds XML against a schema beside this file.</summary>
    public static XDocument AssertXml(string text, params string[] schemas)
    {
        var set = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        foreach (var schema in schemas)
        {
            using var reader = XmlReader.Create(Path.Combine(Folder, schema));
            set.Add(null, reader);
        }

        // Strictly, and anything that no schema is known of may stand where the format lets it.
        var document = XDocument.Parse(text);
        var problems = new List<string>();
        document.Validate(set, (_, problem) => problems.Add(problem.Message));
        Assert.Empty(problems);
        Assert.NotNull(set.GlobalElements[new XmlQualifiedName(document.Root!.Name.LocalName, document.Root.Name.NamespaceName)]);
        return document;
    }

    private static void AssertRss(string text)
    {
        var channel = AssertXml(text, "rss.xsd", "xml.xsd", "atom.xsd").Root!.Element("channel")!;
        AssertOnce(channel, ["title", "link", "description"], ["language", "lastBuildDate", "generator"]);
        AssertLinks(channel);
        Assert.All(channel.Elements("item"), item =>
        {
            AssertOnce(item, ["title", "link", "guid", "pubDate"], ["description"]);
            Assert.Equal("false", item.Element("guid")!.Attribute("isPermaLink")!.Value);
        });
        AssertDistinct(channel.Elements("item").Select(item => item.Element("guid")!.Value));
    }

    private static void AssertAtom(string text)
    {
        var feed = AssertXml(text, "xml.xsd", "atom.xsd").Root!;
        AssertOnce(feed, [Atom + "id", Atom + "title", Atom + "updated", Atom + "author"], [Atom + "subtitle", Atom + "icon", Atom + "generator"]);
        AssertLinks(feed);
        Assert.All(feed.Elements(Atom + "entry"), entry =>
        {
            AssertOnce(entry, [Atom + "id", Atom + "title", Atom + "updated"], [Atom + "published", Atom + "summary", Atom + "content"]);
            Assert.Single(entry.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
        });
        AssertDistinct(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
    }

    private static void AssertJson(string text)
    {
        using var json = JsonDocument.Parse(text);
        var result = JsonFeed.Value.Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        Assert.True(result.IsValid, JsonSerializer.Serialize(result));
        AssertDistinct(json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
    }

    private static void AssertOnce(XElement parent, XName[] once, XName[] atMostOnce)
    {
        Assert.All(once, name => Assert.Single(parent.Elements(name)));
        Assert.All(atMostOnce, name => Assert.True(parent.Elements(name).Count() <= 1, $"{name} stands more than once."));
    }

    private static void AssertLinks(XElement feed)
    {
        var links = feed.Elements(Atom + "link").Select(link => link.Attribute("rel")!.Value).ToArray();
        Assert.Equal(links.Length, links.Distinct().Count());
        Assert.Contains("self", links);
    }

    private static void AssertDistinct(IEnumerable<string> ids) => Assert.All(ids.GroupBy(id => id), group => Assert.Single(group));
}
