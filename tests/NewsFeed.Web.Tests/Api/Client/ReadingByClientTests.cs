namespace NewsFeed.Web.Tests.Api.Client;

/// <summary>A site with the seeds, for tests that only read it.</summary>
public sealed class SeededSite : IAsyncLifetime
{
    internal TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await TestSite.WithSeedsAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>What a program reads that knows the API by its document alone.</summary>
/// <param name="seeded">The site.</param>
[OnEachEngine]
public sealed class ReadingByClientTests(SeededSite seeded) : IClassFixture<SeededSite>
{
    private const string Eye = "2026-11-09-a-photograph-of-the-eye-finds-failing-kidneys-five-years-early";

    private readonly ApiClient client = seeded.Site.Client();

    private static CancellationToken Cancellation => TestSite.Cancellation;

    [Fact]
    public async Task A_list_has_what_its_filters_say_and_counts_it()
    {
        var page = await client.ArticlesAsync(topic: ["ai", "robotics"], min_quality: 60, total: true, facets: true, limit: 100, cancellationToken: Cancellation);

        Assert.NotEmpty(page.Items);
        Assert.All(page.Items, article =>
        {
            Assert.Superset(new HashSet<string> { "ai", "robotics" }, article.Topics.Select(topic => topic.Slug).ToHashSet());
            Assert.True(article.Quality >= 60);
        });
        Assert.Equal(page.Items.Count, page.Total);
        Assert.Equal(page.Total, page.Facets!.Topics.Single(topic => topic.Value == "robotics").Count);
        Assert.True(page.Facets.Topics.Single(topic => topic.Value == "robotics").IsChosen);
    }

    [Fact]
    public async Task Each_filter_leaves_out_what_it_should()
    {
        var byType = await client.ArticlesAsync(type: "video", limit: 100, cancellationToken: Cancellation);
        var byProvider = await client.ArticlesAsync(provider: ["northlight.example", "bedsidereview.example"], limit: 100, cancellationToken: Cancellation);
        var bySearch = await client.ArticlesAsync(q: "title:robot*", sort: Sort.Relevance, cancellationToken: Cancellation);
        var without = await client.ArticlesAsync(not_topic: ["ai"], limit: 100, cancellationToken: Cancellation);
        var (first, last) = (new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 10, 31, 0, 0, 0, TimeSpan.Zero));
        var byDay = await client.ArticlesAsync(from: first, to: last, limit: 100, cancellationToken: Cancellation);

        Assert.Equal(["video"], byType.Items.Select(article => article.Type).Distinct());
        Assert.Equal(["bedsidereview.example", "northlight.example"], byProvider.Items.Select(article => article.Provider.Domain).Distinct().Order(StringComparer.Ordinal));
        Assert.NotEmpty(bySearch.Items);
        Assert.All(bySearch.Items, article => Assert.Contains("robot", article.Title, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(without.Items, article => article.Topics.Any(topic => topic.Slug == "ai"));
        Assert.NotEmpty(byDay.Items);
        Assert.All(byDay.Items, article => Assert.InRange(article.PublishedAt, first, last.AddDays(1)));
    }

    [Fact]
    public async Task Following_next_leads_through_every_article_once_and_previous_leads_back()
    {
        var whole = await client.ArticlesAsync(sort: Sort.Newest, limit: 100, total: true, cancellationToken: Cancellation);
        var (pages, page) = (new List<ArticlePage>(), await client.ArticlesAsync(sort: Sort.Newest, limit: 10, cancellationToken: Cancellation));
        Assert.Null(page.Previous);
        while (page.Next is { } next)
        {
            pages.Add(page);
            page = await client.ArticlesAsync(sort: Sort.Newest, limit: 10, after: next, cancellationToken: Cancellation);
        }

        pages.Add(page);
        Assert.Equal(whole.Total, whole.Items.Count);
        Assert.Equal(whole.Items.Select(article => article.Slug), pages.SelectMany(each => each.Items).Select(article => article.Slug));
        for (var i = pages.Count - 1; i > 0; i--)
        {
            var back = await client.ArticlesAsync(sort: Sort.Newest, limit: 10, before: pages[i].Previous, cancellationToken: Cancellation);
            Assert.Equal(pages[i - 1].Items.Select(article => article.Slug), back.Items.Select(article => article.Slug));
        }
    }

    [Fact]
    public async Task An_article_comes_with_its_body_its_pictures_and_its_story()
    {
        var article = await client.ArticleAsync(Eye, Cancellation);

        Assert.Equal(("A photograph of the eye finds failing kidneys five years early", 90, "bedsidereview.example"), (article.Title, article.Quality, article.Provider.Domain));
        Assert.StartsWith("<p>The blood vessels", article.Body.Html, StringComparison.Ordinal);
        Assert.Contains("### Caveats", article.Body.Markdown, StringComparison.Ordinal);
        Assert.Equal((1200, 630), (article.Images.Single().Width, article.Images.Single().Height));
        Assert.Equal(("Trials Register", null), (article.Related.Single().ProviderName, article.Related.Single().Slug));
        Assert.Null(article.Player);
        Assert.NotNull((await client.ArticleAsync((await client.ArticlesAsync(type: "video", limit: 1, cancellationToken: Cancellation)).Items.Single().Slug, Cancellation)).Player);
    }

    [Fact]
    public async Task Topics_and_providers_count_what_their_lists_have()
    {
        var topics = await client.TopicsAsync(Cancellation);
        var providers = await client.ProvidersAsync(Cancellation);

        foreach (var topic in topics.Items.Where(topic => topic.ArticleCount > 0).Take(4))
        {
            Assert.Equal(topic.ArticleCount, (await client.ArticlesAsync(topic: [topic.Slug], total: true, limit: 1, cancellationToken: Cancellation)).Total);
        }

        foreach (var provider in providers.Items.Take(4))
        {
            Assert.Equal(provider.ArticleCount, (await client.ArticlesAsync(provider: [provider.Domain], total: true, limit: 1, cancellationToken: Cancellation)).Total);
        }

        Assert.Subset(topics.Items.Select(topic => topic.Slug).ToHashSet(), topics.Items.Select(topic => topic.Parent).OfType<string>().ToHashSet());
    }

    [Fact]
    public async Task The_older_pages_hold_the_same_articles()
    {
        var (paths, page) = (new List<string>(), await client.NewsAsync(Cancellation));
        while (page.NextPage is { } next)
        {
            paths.AddRange(page.Value.Select(article => article.Path));
            page = await client.NewsPageAsync($"{next}", Cancellation);
        }

        paths.AddRange(page.Value.Select(article => article.Path));
        var whole = await client.ArticlesAsync(limit: 100, cancellationToken: Cancellation);
        Assert.Equal(
            whole.Items.SelectMany(article => article.Story is { } story ? story.Members.Select(member => member.Slug) : [article.Slug])
                .Select(slug => $"_news/{slug}.md").Order(StringComparer.Ordinal),
            paths.Order(StringComparer.Ordinal));
        Assert.Contains((await client.TopicFilesAsync(Cancellation)).Value, topic => topic.Services.Any(service => service.Endpoint.EndsWith("/api/news/robotics/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_cannot_be_understood_is_an_exception_that_names_the_parameter()
    {
        var refused = await Assert.ThrowsAsync<ApiException<ParameterProblem>>(() => client.ArticlesAsync(q: "(robot", limit: 1000, cancellationToken: Cancellation));

        Assert.Equal((400, 400), (refused.StatusCode, refused.Result.Status));
        Assert.Equal(["limit", "q"], refused.Result.Errors!.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_not_there_is_an_exception_that_says_so()
    {
        var missing = await Assert.ThrowsAsync<ApiException<Problem>>(() => client.ArticleAsync("2026-11-22-a-chip-that-sips", Cancellation));

        Assert.Equal((404, "There is no published article with this slug."), (missing.Result.Status, missing.Result.Detail));
        Assert.Contains("RateLimit", missing.Headers.Keys);
    }
}
