using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using NewsFeed.Feed;
using NewsFeed.Related;
using NewsFeed.Rendering;
using NewsFeed.Syndication;

namespace NewsFeed.Tests.Syndication;

public sealed class FeedFormatTests
{
    private static readonly BodyRenderer Renderer = new(new RenderingOptions());

    /// <summary>Any UTF-16 unit at all, those most often that some format cannot bear.</summary>
    private static readonly Gen<string> Texts = Gen.Frequency(
        (3, Gen.Char),
        (1, Gen.OneOf(Gen.Const('\0'), Gen.Const('\u0001'), Gen.Const('\r'), Gen.Const('\uFFFE'), Gen.Const('\uFFFF'), Gen.Const('\uD800'), Gen.Const('\uDC00'), Gen.Const('\u202E'), Gen.Const('<'), Gen.Const('&'), Gen.Const(']'), Gen.Const('>'))))
        .Array[1, 20].Select(units => new string(units));

    [Fact]
    public void Write_any_text_so_that_it_can_be_read() => Texts.Sample(text =>
    {
        var feed = DocumentOf(text);

        Assert.Equal(Read(text), Parsed(FeedFormat.Rss, feed).Root!.Element("channel")!.Element("item")!.Element("title")!.Value);
        Assert.Equal(Read(text), Parsed(FeedFormat.Atom, feed).Root!.Element(PlainXml.Atom + "entry")!.Element(PlainXml.Atom + "title")!.Value);
        using var json = JsonDocument.Parse(Written(FeedFormat.Json, feed));
        Assert.Equal(Read(text), json.RootElement.GetProperty("items")[0].GetProperty("title").GetString());
    });

    [Theory]
    [InlineData("]]>")]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("a < b & c > d &amp; &lt;")]
    [InlineData("\u202Eidenti\u2067fy\u200F שלום")]
    public void Give_a_text_back_as_it_was(string text)
    {
        Assert.Equal(text, Parsed(FeedFormat.Rss, DocumentOf(text)).Root!.Element("channel")!.Element("title")!.Value);
        Assert.Equal(text, Parsed(FeedFormat.Atom, DocumentOf(text)).Root!.Element(PlainXml.Atom + "title")!.Value);
        Assert.DoesNotContain("</script", Encoding.UTF8.GetString(Written(FeedFormat.Json, DocumentOf(text))), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_description_in_RSS_are_HTML_that_shows_the_text() => Assert.Equal(
        "a &lt; b &amp; c",
        Parsed(FeedFormat.Rss, DocumentOf("a < b & c")).Root!.Element("channel")!.Element("item")!.Element("description")!.Value);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\0b\u0085c", "a\uFFFDb\uFFFDc")]
    [InlineData("line\r\nline\ttab", "line\nline\ttab")]
    [InlineData("\uD83D\uDE00", "\uD83D\uDE00")]
    public void Replace_what_cannot_be_carried(string text, string clean) => Assert.Equal(clean, CleanText.Of(text));

    [Fact]
    public void Replace_halves_of_characters() => Assert.Equal("a\uFFFDb\uFFFD", CleanText.Of($"a{(char)0xDC00}b{(char)0xD800}"));

    [Fact]
    public void Call_an_article_by_its_path_for_good()
    {
        Assert.Equal("urn:uuid:d95b4063-38c2-82c1-988d-a057ce3ad6aa", EntryId.Of("_news/2026-05-01-one.md"));
        Assert.NotEqual(EntryId.Of("_news/2026-05-01-one.md"), EntryId.Of("_news/2026-05-01-two.md"));
    }

    /// <summary>White space that XML allows is kept by elements, but for the line ends that it reads alike.</summary>
    private static string Read(string text) => CleanText.Of(text);

    private static FeedDocument DocumentOf(string text) => new(text, "https://news.example/", $"https://news.example/{text}")
    {
        Description = text,
        Site = new Uri("https://news.example/"),
        SiteTitle = text,
        FirstUrl = text,
        NextUrl = text,
        IconUrl = text,
        Entries =
        [
            new FeedEntry(Item(text), text, text)
            {
                UpdatedAt = DateTimeOffset.UnixEpoch,
                SourceUrl = text,
                ImageUrl = text,
                Content = Renderer.Render(text),
                Authors = [text],
                Language = text,
                Related = [new RelatedItem(text, text)],
            },
        ],
    };

    private static FeedItem Item(string text) => new()
    {
        Id = 1,
        Slug = text,
        Title = text,
        Excerpt = text,
        PublishedAt = DateTimeOffset.UnixEpoch,
        Url = text,
        Type = text,
        Provider = new ProviderRef(text, text, text),
        Topics = [new TopicRef(text, text)],
        RelatedCount = 1,
        Rank = Rank.Of(null, null, Rank.Epoch),
    };

    private static XDocument Parsed(FeedFormat format, FeedDocument feed)
    {
        using var stream = new MemoryStream(Written(format, feed));
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static byte[] Written(FeedFormat format, FeedDocument feed)
    {
        using var stream = new MemoryStream();
        format.Write(feed, stream);
        return stream.ToArray();
    }
}
