using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsFeed.Articles;
using NewsFeed.Feed;
using NewsFeed.FrontMatter;

namespace NewsFeed.Web.Api.Contract;

/// <summary>Writes the JSON that clients of the original sites know: every key always there, in their order.</summary>
internal static class ContractJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        // Letters of every script stand as themselves. It is never part of a page: the answer is JSON, and browsers are told to believe that.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one page of articles.</summary>
    public static byte[] Of(NumberedPage page) => Written(json =>
    {
        json.WriteNumber("page", page.Number);
        json.WriteStartArray("value");
        foreach (var article in page.Articles)
        {
            Write(json, article);
        }

        json.WriteEndArray();
        WriteNumber(json, "nextPage", page.Next);
    });

    /// <summary>Writes the topics.</summary>
    /// <param name="topics">The topics.</param>
    /// <param name="news">The address of a topic's articles, by its slug.</param>
    public static byte[] Of(IEnumerable<DescribedTopic> topics, Func<string, string> news) => Written(json =>
    {
        json.WriteStartArray("value");
        foreach (var topic in topics)
        {
            Write(json, topic, news(topic.Slug));
        }

        json.WriteEndArray();
    });

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(32 << 10);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, VerbatimArticle article)
    {
        json.WriteStartObject();
        json.WriteString("path", article.Path);
        json.WriteString("title", article.Title);
        json.WriteString("excerpt", article.Excerpt);
        json.WriteNull("sourceUrl");
        json.WriteString("webUrl", article.WebUrl);
        json.WriteString("originalUrl", article.OriginalUrl);
        json.WriteString("featuredContent", article.FeaturedContent);
        json.WriteString("highlight", article.Highlight);
        WriteNumber(json, "heat", article.Heat);
        WriteTexts(json, "tags", article.Tags);
        WriteImages(json, article.Images);
        json.WriteString("content", article.Body);
        json.WriteString("type", article.Type);
        json.WriteString("ampWebUrl", article.AmpWebUrl);
        json.WriteString("cdnAmpWebUrl", article.CdnAmpWebUrl);
        json.WriteString("publishedDateTime", Moment(article.PublishedAt));
        json.WriteString("updatedDateTime", Moment(article.UpdatedAt));
        WriteProvider(json, article.Provider);
        json.WriteString("locale", article.Locale ?? "en-us");
        WriteTexts(json, "categories", [article.Category ?? "news"]);
        WriteTexts(json, "topics", article.Topics);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DescribedTopic topic, string news)
    {
        json.WriteStartObject();
        json.WriteString("name", topic.Name);
        json.WriteString("shortname", topic.ShortName);
        json.WriteString("id", topic.Slug);
        if (topic.Parent is { } parent)
        {
            json.WriteString("parent", parent);
        }

        if (topic.Images is { Count: > 0 } images)
        {
            WriteTexts(json, "images", [.. images.Select(image => image.Url)]);
        }

        json.WriteStartArray("services");
        WriteService(json, "news", news);
        foreach (var (name, endpoint) in topic.Services.Where(service => service.Key != "news"))
        {
            WriteService(json, name, endpoint);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteService(Utf8JsonWriter json, string name, string endpoint)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("endpoint", endpoint);
        json.WriteEndObject();
    }

    private static void WriteProvider(Utf8JsonWriter json, ArticleProvider provider)
    {
        json.WriteStartObject("provider");
        json.WriteString("name", provider.Name);
        json.WriteString("domain", provider.Domain);
        WriteImages(json, provider.Images);
        WriteTexts(json, "publishers", provider.Publishers);
        WriteTexts(json, "authors", provider.Authors);
        json.WriteEndObject();
    }

    private static void WriteImages(Utf8JsonWriter json, IReadOnlyList<Image>? images)
    {
        if (images is null)
        {
            json.WriteNull("images");
            return;
        }

        json.WriteStartArray("images");
        foreach (var image in images)
        {
            json.WriteStartObject();
            json.WriteString("url", image.Url);
            WriteNumber(json, "width", image.Width);
            WriteNumber(json, "height", image.Height);
            json.WriteString("title", image.Title);
            json.WriteString("attribution", image.Attribution);
            json.WriteBoolean("isCached", image.IsCached ?? false);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string key, IReadOnlyList<string>? texts)
    {
        if (texts is null)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartArray(key);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string key, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(key, value);
        }
        else
        {
            json.WriteNull(key);
        }
    }

    private static string? Moment(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
