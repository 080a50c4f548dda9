using System.Linq.Expressions;
using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Feed;

/// <summary>The columns that a card needs, read by every query that shows articles.</summary>
internal sealed record Card
{
    public static readonly Expression<Func<ArticleRow, Card>> Columns = article => new Card
    {
        Id = article.Id,
        State = article.State,
        Slug = article.Slug,
        Title = article.ShownTitle ?? article.Title,
        Excerpt = article.ShownExcerpt ?? article.Excerpt,
        PublishedAt = article.PublishedAt,
        Url = article.Url,
        Type = article.Type,
        Quality = article.Quality,
        Heat = article.Heat,
        TopicNames = article.TopicNames,
        ImageUrl = article.ImageUrl,
        ImageWidth = article.ImageWidth,
        ImageHeight = article.ImageHeight,
        RelatedCount = article.RelatedCount,
        Provider = new ProviderRef(article.Provider!.Domain, article.Provider.Name, article.Provider.LogoUrl),
    };

    public required long Id { get; init; }

    public required ArticleState State { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string? Excerpt { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required string Url { get; init; }

    public required string Type { get; init; }

    public required int? Quality { get; init; }

    public required int? Heat { get; init; }

    public required IReadOnlyList<string> TopicNames { get; init; }

    public required string? ImageUrl { get; init; }

    public required int? ImageWidth { get; init; }

    public required int? ImageHeight { get; init; }

    public required int RelatedCount { get; init; }

    public required ProviderRef Provider { get; init; }

    /// <summary>The item of the card, with the addresses of its topics.</summary>
    public FeedItem ToItem(FeedColumns columns) => new()
    {
        Id = Id,
        Slug = Slug,
        Title = Title,
        Excerpt = Excerpt,
        PublishedAt = PublishedAt,
        Url = Url,
        Type = Type,
        Quality = Quality,
        Heat = Heat,
        Provider = Provider,
        Topics = [.. TopicNames.Select(name => columns.TopicByName.GetValueOrDefault(name.ToLowerInvariant())).OfType<TopicRef>().DistinctBy(topic => topic.Slug)],
        ImageUrl = ImageUrl,
        ImageWidth = ImageWidth,
        ImageHeight = ImageHeight,
        RelatedCount = RelatedCount,
    };
}
