using Microsoft.Extensions.Options;
using NewsFeed.Articles;
using NewsFeed.Feed;
using NewsFeed.Related;
using NewsFeed.Rendering;
using NewsFeed.Store;

namespace NewsFeed.Web.Api.V1;

/// <summary>Gives articles, topics and providers the shape that the API promises.</summary>
/// <param name="assets">Resolves addresses of pictures.</param>
/// <param name="renderer">Makes bodies safe to show.</param>
/// <param name="request">Where the site is asked.</param>
/// <param name="site">Where the site stands.</param>
internal sealed class ArticleShapes(AssetUrls assets, BodyRenderer renderer, IHttpContextAccessor request, IOptions<SiteOptions> site)
{
    private readonly string root = site.Value.BaseUrl?.AbsoluteUri.TrimEnd('/') ?? request.HttpContext?.Request.PathBase.ToUriComponent() ?? "";

    public ArticleSummary Summary(FeedItem item, IReadOnlyDictionary<long, StoryView> stories) => Summary(item, stories.GetValueOrDefault(item.StoryId));

    private ArticleSummary Summary(FeedItem item, StoryView? story) => new()
    {
        Slug = item.Slug,
        Title = item.Title,
        Excerpt = item.Excerpt,
        PublishedAt = item.PublishedAt.UtcDateTime,
        Url = item.Url,
        PageUrl = PageOf(item),
        Type = item.Type,
        Quality = item.Quality,
        Heat = item.Heat,
        Provider = NameOf(item.Provider),
        Topics = [.. item.Topics.Select(topic => new TopicName { Slug = topic.Slug, Name = topic.Name })],
        Image = item.ImageUrl is { } url ? PictureOf(new Image(url) { Width = item.ImageWidth, Height = item.ImageHeight }) : null,
        RelatedCount = item.RelatedCount,
        Story = story is null ? null : StoryOf(story),
    };

    public ArticleDetail Detail(ArticleView view, Neighbours neighbours)
    {
        var summary = Summary(view.Item, neighbours.Story);
        return new ArticleDetail
        {
            Slug = summary.Slug,
            Title = summary.Title,
            Excerpt = summary.Excerpt,
            PublishedAt = summary.PublishedAt,
            Url = summary.Url,
            PageUrl = summary.PageUrl,
            Type = summary.Type,
            Quality = summary.Quality,
            Heat = summary.Heat,
            Provider = summary.Provider,
            Topics = summary.Topics,
            Image = summary.Image,
            RelatedCount = summary.RelatedCount,
            Story = summary.Story,
            UpdatedAt = view.UpdatedAt?.UtcDateTime,
            OriginalUrl = view.OriginalUrl,
            AmpUrl = view.AmpWebUrl,
            Authors = view.Authors,
            Tags = view.Tags,
            Highlight = view.Highlight,
            Locale = view.Locale,
            Images = [.. view.Images.Select(PictureOf).OfType<Picture>()],
            Body = new ArticleBody { Html = renderer.Render(view.Body).Value, Markdown = view.Body },
            Player = PlayerRecognizer.Recognize(view.FeaturedContent) is { } player ? PlayerOf(player) : null,
            Related = [.. neighbours.Links.Select(RelatedOf)],
            Mentions = [.. neighbours.Mentions.Select(item => Summary(item, neighbours.Stories))],
            Twins = [.. neighbours.Twins.Select(item => Summary(item, neighbours.Stories))],
        };
    }

    public static IEnumerable<TopicDetail> Topics(IEnumerable<TopicNode> nodes, string? parent = null) => nodes.SelectMany(node => Topics(node.Children, node.Slug).Prepend(
        new TopicDetail { Slug = node.Slug, Name = node.Name, Parent = parent, Description = node.Description, ArticleCount = node.ArticleCount }));

    public ProviderDetail Provider(ProviderView view) => new()
    {
        Domain = view.Provider.Domain,
        Name = view.Provider.Name,
        LogoUrl = assets.Resolve(view.Provider.LogoUrl),
        Description = view.Description,
        ArticleCount = view.ArticleCount,
    };

    private ArticleStory StoryOf(StoryView story) => new()
    {
        Id = story.Id,
        Size = story.Size,
        Members =
        [
            .. story.Members.Select(member => new StoryMember
            {
                Slug = member.Slug,
                Title = member.Title,
                Quality = member.Quality,
                Provider = NameOf(member.Provider),
                Tie = NameOf(member.StoryTie),
            }),
        ],
    };

    private static string? NameOf(StoryTie tie) => tie switch
    {
        StoryTie.SameAddress => "same-address",
        StoryTie.NamedByEachOther => "named-by-each-other",
        StoryTie.NamedByOne => "named-by-one",
        StoryTie.CloseTexts => "close-texts",
        StoryTie.ByHand => "by-hand",
        _ => null,
    };

    private string PageOf(FeedItem item) => $"{root}/articles/{Uri.EscapeDataString(item.Slug)}";

    private ProviderName NameOf(ProviderRef provider) => new() { Domain = provider.Domain, Name = provider.Name, LogoUrl = assets.Resolve(provider.LogoUrl) };

    private Picture? PictureOf(Image image) => assets.Resolve(image.Url) is { } url
        ? new Picture { Url = url, Width = image.Width, Height = image.Height, Title = image.Title, Attribution = image.Attribution }
        : null;

    private static ArticlePlayer PlayerOf(Player player) => new()
    {
        Service = player.Service,
        EmbedUrl = player.EmbedUrl,
        PageUrl = player.PageUrl,
        Width = player.Width,
        Height = player.Height,
    };

    private RelatedArticle RelatedOf(RelatedItem link) => new()
    {
        Title = link.Title,
        Url = link.Url,
        Excerpt = link.Excerpt,
        PublishedAt = link.PublishedAt?.UtcDateTime,
        Type = link.Type,
        Quality = link.Quality,
        ProviderName = link.ProviderName,
        ProviderDomain = link.ProviderDomain,
        ImageUrl = assets.Resolve(link.ImageUrl),
        Slug = link.TargetSlug,
    };
}
