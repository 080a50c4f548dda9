using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace NewsFeed.Syndication;

/// <summary>JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/); what it lacks stands under <c>_newsfeed</c>.</summary>
internal sealed class JsonFeedFormat() : FeedFormat("JSON Feed", "json", "application/feed+json")
{
    /// <summary>Letters of every script as they are; what could end a script or a comment in a page is escaped.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public override void Write(FeedDocument feed, Stream output)
    {
        using var json = new PlainJson(new Utf8JsonWriter(output, Options));
        using (json.Object())
        {
            json.Text("version", "https://jsonfeed.org/version/1.1");
            json.Text("title", feed.Title);
            json.Text("home_page_url", feed.HomeUrl);
            json.Text("feed_url", feed.SelfUrl);
            json.Text("description", feed.Description);
            json.Text("next_url", feed.NextUrl);
            json.Text("favicon", feed.IconUrl);
            json.Text("language", FeedDocument.Language);
            if (feed.HubUrl is { } hub)
            {
                json.Array("hubs", [hub], address =>
                {
                    json.Text("type", "WebSub");
                    json.Text("url", address);
                });
            }

            json.Array("items", feed.Entries, entry => WriteItem(json, entry));
        }
    }

    private static void WriteItem(PlainJson json, FeedEntry entry)
    {
        var item = entry.Item;
        var hasContent = entry.Content.Value.Length > 0;
        json.Text("id", entry.Id);
        json.Text("url", entry.PageUrl);
        json.Text("external_url", entry.SourceUrl);
        json.Text("title", item.Title);

        // One of the two has to be there.
        json.Text(hasContent ? "content_html" : "content_text", hasContent ? entry.Content.Value : item.Excerpt ?? item.Title);
        json.Text("summary", item.Excerpt);
        json.Text("image", entry.ImageUrl);
        json.Text("date_published", AtomFormat.Moment(item.PublishedAt));
        json.Text("date_modified", AtomFormat.Moment(entry.UpdatedAt));
        json.Array("authors", entry.Authors, author => json.Text("name", author));
        json.Texts("tags", item.Topics.Select(topic => topic.Name));
        json.Text("language", entry.Language);
        WriteOwn(json, entry);
    }

    private static void WriteOwn(PlainJson json, FeedEntry entry)
    {
        var item = entry.Item;
        using (json.Object("_newsfeed"))
        {
            json.Text("type", item.Type);
            json.Number("quality", item.Quality);
            json.Number("heat", item.Heat);
            using (json.Object("provider"))
            {
                json.Text("name", item.Provider.Name);
                json.Text("domain", item.Provider.Domain);
            }

            json.Array("related", entry.Related, related =>
            {
                json.Text("url", related.Url);
                json.Text("title", related.Title);
                json.Text("provider", related.ProviderName);
                json.Text("date_published", related.PublishedAt is { } moment ? AtomFormat.Moment(moment) : null);
                json.Number("quality", related.Quality);
            });
        }
    }
}
