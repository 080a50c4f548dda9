using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Articles;
using NewsFeed.Feed;

namespace NewsFeed.Tests.Feed;

[OnEachEngine]
public sealed class FeedQueryTests
{
    [Fact]
    public async Task Equal_a_brute_force_answer_with_every_facet_for_random_filters()
    {
        await using var store = await TestStore.WithSeedsAsync();
        var files = BruteForce.OverFiles(Seeds.Folder);
        var filters = RandomFilters.Over(files).Array[300].Single();
        var leading = await store.Db.Articles.Where(article => article.StoryId == 0 || article.StorySize > 0).Select(article => article.Path).ToListAsync(TestStore.Cancellation);

        foreach (var filter in filters)
        {
            // Where nothing is asked for there is one row per story.
            var expected = files.Matching(filter).Where(article => !filter.IsEmpty || leading.Contains(article.Path)).ToArray();
            var page = await store.Get<FeedQuery>().PageAsync(new FeedRequest { Filter = filter, Sort = FeedSort.Newest }, TestStore.Cancellation);

            Assert.Equal(expected.Length, page.Total);
            Assert.Equal(files.Matching(filter).Count, page.Articles);
            Assert.Equal(
                expected.OrderByDescending(article => article.PublishedAt).Take(FeedQuery.PageSize).Select(article => article.PublishedAt),
                page.Items.Select(item => item.PublishedAt));
            Assert.Subset(expected.Select(article => article.Slug).ToHashSet(), page.Items.Select(item => item.Slug).ToHashSet());
            AssertFacets(files, filter, page.Facets);
        }
    }

    [Theory]
    [InlineData("sort=newest")]
    [InlineData("sort=oldest")]
    [InlineData("sort=quality")]
    [InlineData("sort=top")]
    [InlineData("sort=quality&topic=ai&min-quality=20")]
    [InlineData("sort=relevance&q=the")]
    public async Task Read_page_by_page_give_each_article_once_and_the_same_backwards(string query)
    {
        await using var store = await TestStore.WithSeedsAsync();
        var pages = new List<FeedPage> { await store.ListAsync(query) };
        while (pages[^1].Next is { } next)
        {
            pages.Add(await store.ListAsync($"{query}&after={next}"));
        }

        var slugs = pages.SelectMany(page => page.Items).Select(item => item.Slug).ToArray();
        Assert.Equal(pages[0].Total, slugs.Length);
        Assert.Equal(slugs.Length, slugs.Distinct().Count());
        Assert.True(pages.Count > 1);

        for (var i = pages.Count - 1; i > 0; i--)
        {
            var back = await store.ListAsync($"{query}&before={pages[i].Previous}");
            Assert.Equal(pages[i - 1].Items.Select(item => item.Slug), back.Items.Select(item => item.Slug));
            Assert.Equal(pages[i - 1].Previous, back.Previous);
        }
    }

    [Fact]
    public async Task By_quality_end_with_the_articles_that_have_none()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/2026-05-01-a.md", ArticleText.Of("Zero", "quality: 0"));
        store.Folder.Write("in/2026-05-01-b.md", ArticleText.Of("Unrated", "quality:\nheat:"));
        store.Folder.Write("in/2026-05-01-c.md", ArticleText.Of("Ninety", "quality: 90"));
        await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal(["Ninety", "Zero", "Unrated"], (await store.ListAsync("sort=quality")).Items.Select(item => item.Title));
        Assert.Equal(["Zero"], (await store.ListAsync("max-quality=0")).Items.Select(item => item.Title));
    }

    [Fact]
    public async Task By_relevance_put_a_word_of_the_headline_before_one_of_the_body_and_the_newer_of_equals_first()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/2026-05-01-a.md", ArticleText.Of("Hands", "publishedDateTime: 2026-05-01", "A zebra."));
        store.Folder.Write("in/2026-05-02-b.md", ArticleText.Of("Zebra", "publishedDateTime: 2026-05-02"));
        store.Folder.Write("in/2026-05-03-c.md", ArticleText.Of("Thumb", "publishedDateTime: 2026-05-03", "A zebra."));
        store.Folder.Write("in/2026-05-04-d.md", ArticleText.Of("Nails", "publishedDateTime: 2026-05-04", "A horse."));
        await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal(["Zebra", "Thumb", "Hands"], (await store.ListAsync("q=zebra&sort=relevance")).Items.Select(item => item.Title));
        Assert.Equal(["Nails"], (await store.ListAsync("q=-zebra&sort=relevance")).Items.Select(item => item.Title));
    }

    [Fact]
    public async Task Show_a_change_at_once_in_a_list_that_was_asked_for_before()
    {
        await using var store = await TestStore.CreateAsync();
        await store.ImportAsync(store.Folder.Write("in/2026-05-01-a.md", ArticleText.Of("Old name", "quality: 70")));
        Assert.Equal(("Old name", 1), (Assert.Single((await store.ListAsync("q=example&min-quality=60")).Items).Title, (await store.ListAsync("q=example")).Total));

        await store.ImportAsync(store.Folder.Write("in/2026-05-01-a.md", ArticleText.Of("New name", "quality: 71")));
        await store.ImportAsync(store.Folder.Write("in/2026-05-01-b.md", ArticleText.Of("Another", "quality: 10")));

        Assert.Equal("New name", Assert.Single((await store.ListAsync("q=example&min-quality=60")).Items).Title);
        Assert.Equal(2, (await store.ListAsync("q=example")).Total);
    }

    [Fact]
    public async Task By_time_stay_whole_when_many_articles_share_one_second()
    {
        await using var store = await TestStore.CreateAsync();
        for (var i = 0; i < 60; i++)
        {
            store.Folder.Write($"in/2026-05-01-{i}.md", ArticleText.Of($"Article {i}"));
        }

        await store.ImportAsync(store.Folder.Path("in"));
        var seen = new HashSet<string>();
        for (FeedCursor? at = null; ;)
        {
            var page = await store.ListAsync(at is null ? "sort=newest" : $"sort=newest&after={at}");
            Assert.All(page.Items, item => Assert.True(seen.Add(item.Slug)));
            if ((at = page.Next) is null)
            {
                break;
            }
        }

        Assert.Equal(60, seen.Count);
    }

    [Theory]
    [InlineData("published: false")]
    [InlineData("removed: true")]
    [InlineData("deleted: true")]
    public async Task Never_show_or_count_what_is_not_public(string state)
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/2026-05-01-a.md", ArticleText.Of("Seen"));
        store.Folder.Write("in/2026-05-01-b.md", ArticleText.Of("Hidden zebra", $"{state}\ntopics: [AI, Secret]"));
        await store.ImportAsync(store.Folder.Path("in"));

        var page = await store.ListAsync();

        Assert.Equal(("Seen", 1), (Assert.Single(page.Items).Title, page.Total));
        Assert.Equal(["ai"], page.Facets.Topics.Select(topic => topic.Value));
        Assert.Equal(1, page.Facets.Providers.Sum(provider => provider.Count) + page.Facets.Qualities.Sum(band => band.Count) - 1);
        Assert.Equal(0, (await store.ListAsync("q=zebra")).Total);
        Assert.Equal(0, (await store.ListAsync("topic=secret")).Total);
        Assert.Null(await store.Get<TopicQuery>().BySlugAsync("secret", TestStore.Cancellation));
        Assert.Null(await store.Get<ArticleQuery>().BySlugAsync("2026-05-01-b", TestStore.Cancellation));
        Assert.Equal(1, Assert.Single(await store.Get<ProviderQuery>().ListAsync(TestStore.Cancellation)).ArticleCount);
    }

    private static void AssertFacets(BruteForce files, FeedFilter filter, FeedFacets facets)
    {
        Assert.All(facets.Topics, topic => Assert.Equal(
            files.Matching(filter with { Topics = [.. filter.Topics.Append(topic.Value).Distinct()] }).Count, topic.Count));
        Assert.All(facets.Topics.Where(topic => topic.More is not null), topic => Assert.Equal(
            files.Matching(filter with { AnyTopics = [.. filter.AnyTopics, topic.Value] }).Count - files.Matching(filter).Count, topic.More));
        Assert.All(facets.Topics, topic => Assert.Equal(filter.AnyTopics.Count > 0 && !topic.IsChosen, topic.More is not null));
        var anyProvider = files.Matching(filter with { Providers = [] });
        Assert.All(facets.Providers, provider => Assert.Equal(
            anyProvider.Count(article => article.Provider.Domain == provider.Value), provider.Count));
        Assert.Equal(anyProvider.Select(article => article.Provider.Domain).Distinct().Count(), facets.ProviderTotal);
        var anyQuality = files.Matching(filter with { MinQuality = null, MaxQuality = null });
        Assert.All(facets.Qualities, band => Assert.Equal(BruteForce.CountOf(anyQuality, band.Band), band.Count));
        Assert.Equal(QualityBand.All.Count, facets.Qualities.Count);
        var anyType = files.Matching(filter with { Type = null });
        Assert.Equal(
            anyType.GroupBy(article => article.Type).ToDictionary(type => type.Key, type => type.Count()),
            facets.Types.ToDictionary(type => type.Value, type => type.Count));
    }
}
