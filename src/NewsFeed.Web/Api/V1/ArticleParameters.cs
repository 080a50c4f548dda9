using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NewsFeed.Articles;
using NewsFeed.Feed;
using NewsFeed.Web.Api.OpenApi;

namespace NewsFeed.Web.Api.V1;

/// <summary>The parameters of a list of articles, in words: those of the site's own lists, and how much of the list to tell.</summary>
internal static class ArticleParameters
{
    public static IReadOnlyList<ApiParameter> OfLists { get; } =
    [
        new("topic", "Only articles that have this topic, by its slug. Given several times, they have all of them.", "robotics") { Most = FeedRequestParser.MaxValues },
        new("any-topic", "Only articles that have one at least of the topics named in this way.", "ai-policy") { Most = FeedRequestParser.MaxValues },
        new("not-topic", "Only articles that do not have this topic.", "ai-policy") { Most = FeedRequestParser.MaxValues },
        new("provider", "Only articles from this provider, by its domain. Given several times, any of them.", "northlight.example") { Most = FeedRequestParser.MaxValues },
        Quality("min-quality", "Only articles with at least this editorial score. Those without a score are left out.", "80"),
        Quality("max-quality", "Only articles with at most this editorial score. Those without a score are left out.", "99"),
        new("type", "Only articles of this type, such as article or video.", "video") { Max = 40 },
        new("from", "Only articles of this day, UTC, or later.", "2026-01-01") { Format = "date" },
        new("to", "Only articles of this day, UTC, or earlier.", "2026-12-31") { Format = "date" },
        new("q", "Only articles that this search finds, in the language of the site’s search box: words, phrases in quotation marks, conditions such as quality:>80, OR, a minus sign for not.",
            "robot* -title:swarm") { Max = FeedRequestParser.MaxQueryLength },
        new("sort", "The order. “top” weighs quality, attention and age; “relevance” needs “q”.", "newest")
        {
            Values = ["top", "newest", "oldest", "quality", "relevance"],
            Default = JsonValue.Create("top"),
        },
        new("after", "The page that follows a place: “next” of the page before, with the same other parameters.", "top.30000000000.0") { Max = 100 },
        new("before", "The page that comes just before a place: “previous” of the page after. Not together with “after”.", "top.0.0") { Max = 100 },
        new("limit", "Articles on the page.", "10")
        {
            Type = JsonSchemaType.Integer,
            Min = 1,
            Max = ArticleListRequest.MaxLimit,
            Default = JsonValue.Create(FeedQuery.PageSize),
        },
        Switch("total", "Whether to tell how many articles the whole list has."),
        Switch("facets", "Whether to tell what the list is made of, with exact counts of what each further choice would give."),
    ];

    /// <summary>The part of an address that names an article.</summary>
    /// <param name="example">The slug of an article of the seeds.</param>
    public static ApiParameter SlugLike(string example) => new("slug", "What the article’s addresses are made of.", example) { IsInPath = true, Max = Slug.MaxLength };

    /// <summary>A parameter that is either true or false, and false where it is not given.</summary>
    public static ApiParameter Switch(string name, string description) =>
        new(name, description, "true") { Type = JsonSchemaType.Boolean, Default = JsonValue.Create(false) };

    private static ApiParameter Quality(string name, string description, string example) =>
        new(name, description, example) { Type = JsonSchemaType.Integer, Min = 0, Max = FeedRequestParser.MaxQuality };
}
