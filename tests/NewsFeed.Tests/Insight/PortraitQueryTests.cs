using System.Globalization;
using NewsFeed.Feed;
using NewsFeed.Insight;

namespace NewsFeed.Tests.Insight;

[OnEachEngine]
public sealed class PortraitQueryTests
{
    private static readonly DateOnly Today = new(2026, 5, 20);

    [Fact]
    public async Task Of_a_topic_shows_its_months_providers_and_what_goes_with_it()
    {
        await using var store = await TestStore.CreateAsync();
        Write(store, "a", "2026-05-18", "AI, Agents, Robots", "quality: 60\nprovider:\n  name: One\n  domain: one.example");
        Write(store, "b", "2026-04-01", "AI, Agents, Robots", "quality: 70\nprovider:\n  name: One\n  domain: one.example");
        Write(store, "c", "2024-06-30", "AI, Agents", "quality: 90\nprovider:\n  name: Two\n  domain: two.example");
        Write(store, "d", "2024-05-31", "AI, Agents");
        Write(store, "e", "2026-05-18", "AI, Policy");
        Write(store, "f", "2026-05-18", "AI, Policy");
        Write(store, "g", "2026-05-18", "AI, Agents, Robots", "published: false");
        await store.ImportAsync(store.Folder.Path("in"));

        var portrait = await store.Get<PortraitQuery>().OfTopicAsync("agents", Today, TestStore.Cancellation);

        Assert.Equal((new DateOnly(2024, 6, 1), new DateOnly(2026, 5, 1), 24), (portrait!.Months[0], portrait.Months[^1], portrait.Months.Count));
        Assert.Equal([1, 1, 1], new[] { portrait.Counts[0], portrait.Counts[^2], portrait.Counts[^1] });
        Assert.Equal(3, portrait.Counts.Sum());
        Assert.Equal([("One", 2), ("Example", 1), ("Two", 1)], portrait.Providers.Select(provider => (provider.Of.Name, provider.Count)));
        Assert.Equal([("Robots", 2)], portrait.Topics.Select(topic => (topic.Of.Name, topic.Count)));
        Assert.Equal(70, portrait.MedianQuality);
    }

    [Fact]
    public async Task Of_a_provider_shows_its_topics_and_its_best_of_the_last_thirty_days()
    {
        await using var store = await TestStore.CreateAsync();
        for (var i = 0; i < 6; i++)
        {
            Write(store, $"a{i}", "2026-05-10", i < 4 ? "AI, Agents" : "AI", string.Create(CultureInfo.InvariantCulture, $"quality: {60 + i}"));
        }

        Write(store, "old", "2026-01-01", "AI", "quality: 99");
        await store.ImportAsync(store.Folder.Path("in"));
        var query = store.Get<PortraitQuery>();

        var portrait = await query.OfProviderAsync("example.org", Today, TestStore.Cancellation);
        var best = await query.BestAsync(FeedFilter.Everything with { Providers = ["example.org"] }, portrait!, TestStore.Cancellation);

        Assert.Equal([("AI", 7), ("Agents", 4)], portrait!.Topics.Select(topic => (topic.Of.Name, topic.Count)));
        Assert.Empty(portrait.Providers);
        Assert.Equal(["a5", "a4", "a3"], best.Select(article => article.Title));
    }

    [Fact]
    public async Task Ends_with_today_and_is_none_where_nothing_has_appeared()
    {
        await using var store = await TestStore.CreateAsync();
        Write(store, "a", "2026-05-18", "Agents");
        Write(store, "b", "2066-01-01", "Agents");
        Write(store, "c", "2066-01-01", "Time travel");
        await store.ImportAsync(store.Folder.Path("in"));
        var query = store.Get<PortraitQuery>();

        Assert.Equal(new DateOnly(2026, 5, 18), (await query.OfTopicAsync("agents", Today, TestStore.Cancellation))!.Newest);
        Assert.Null(await query.OfTopicAsync("time-travel", Today, TestStore.Cancellation));
        Assert.Null(await query.OfTopicAsync("no-such", Today, TestStore.Cancellation));
    }

    private static void Write(TestStore store, string name, string day, string topics, string more = "") =>
        store.Folder.Write($"in/_news/{name}.md", ArticleText.Of(name, $"publishedDateTime: {day}T12:00:00Z\ntopics: [{topics}]\n{more}"));
}
