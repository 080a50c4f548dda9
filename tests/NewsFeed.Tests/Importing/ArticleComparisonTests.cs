using NewsFeed.Articles;
using NewsFeed.Importing;

namespace NewsFeed.Tests.Importing;

public sealed class ArticleComparisonTests
{
    private static readonly Article Before = new()
    {
        Path = "_news/2024-04-11-x.md",
        Slug = "2024-04-11-x",
        Title = "Robots fold",
        PublishedAt = new DateTimeOffset(2024, 4, 11, 9, 30, 0, TimeSpan.Zero),
        WebUrl = "https://example.com/x",
        Provider = new ArticleProvider("Example", "example.com"),
        Topics = ["AI", "Robots"],
        Related = [new RelatedLink("Other", "https://other.example/") { Quality = 61, Excerpt = "Short." }],
    };

    [Fact]
    public void Equal_versions_have_no_changes() =>
        Assert.Empty(ArticleComparison.Changes(Before, Before with { Topics = ["AI", "Robots"], Related = [.. Before.Related!], Slug = "other", Path = "other.md" }));

    [Fact]
    public void Changes_come_in_the_order_of_the_file_with_its_keys()
    {
        var after = Before with
        {
            Title = "Robots fold linen",
            Quality = 0,
            Published = false,
            Provider = Before.Provider with { Name = "The Example" },
            Topics = ["AI"],
            Body = "Text",
            PublishedAt = Before.PublishedAt.AddHours(1),
            Images = [],
        };

        Assert.Equal(
            [
                new FieldChange("title", "Robots fold", "Robots fold linen"),
                new FieldChange("publishedDateTime", "2024-04-11T09:30:00Z", "2024-04-11T10:30:00Z"),
                new FieldChange("quality", null, "0"),
                new FieldChange("published", null, "false"),
                new FieldChange("provider.name", "Example", "The Example"),
                new FieldChange("topics", "AI\nRobots", "AI"),
                new FieldChange("images", null, "(an empty list)"),
                new FieldChange("body", null, "Text"),
            ],
            ArticleComparison.Changes(Before, after));
    }

    [Fact]
    public void A_related_link_is_a_line_that_shows_whatever_changed()
    {
        var after = Before with { Related = [Before.Related![0] with { Excerpt = "Longer.", Images = [new Image("/x.jpg") { Width = 5 }] }] };

        var change = Assert.Single(ArticleComparison.Changes(Before, after));

        Assert.Equal("related", change.Key);
        Assert.Equal("Other, https://other.example/, quality 61, excerpt Short.", change.Before);
        Assert.Equal("Other, https://other.example/, quality 61, excerpt Longer., images [/x.jpg, width 5]", change.After);
    }

    [Fact]
    public void The_same_moment_in_another_time_zone_is_no_change() =>
        Assert.Empty(ArticleComparison.Changes(Before, Before with { PublishedAt = Before.PublishedAt.ToOffset(TimeSpan.FromHours(2)) }));

    [Fact]
    public void Every_property_of_an_article_is_compared()
    {
        var identity = new[] { nameof(Article.Path), nameof(Article.Slug), nameof(Article.Url) };
        var properties = typeof(Article).GetProperties().Count(property => !identity.Contains(property.Name));
        var ofProvider = typeof(ArticleProvider).GetProperties().Length;
        var full = Before with
        {
            Category = "x",
            Title = "x",
            Excerpt = "x",
            PublishedAt = default,
            UpdatedAt = DateTimeOffset.UnixEpoch,
            OriginalUrl = "x",
            WebUrl = "x",
            AmpWebUrl = "x",
            CdnAmpWebUrl = "x",
            Type = "x",
            Quality = 1,
            Heat = 1,
            Published = true,
            Removed = true,
            Deleted = true,
            FeaturedContent = "x",
            Provider = new ArticleProvider("x", "x") { Images = [], Authors = [], Publishers = [] },
            Topics = [],
            Tags = [],
            Highlight = "x",
            Locale = "x",
            Images = [],
            Related = [],
            Secured = "x",
            Body = "x",
        };

        Assert.Equal(properties - 1 + ofProvider, ArticleComparison.Changes(Before, full).Count);
    }
}
