using System.Globalization;
using NewsFeed.Feed;
using NewsFeed.Insight;

namespace NewsFeed.Tests.Insight;

[OnEachEngine]
public sealed class TrendsQueryTests
{
    private static readonly DateOnly Today = new(2026, 5, 20);

    [Fact]
    public async Task Of_a_feed_without_articles_are_none()
    {
        await using var store = await TestStore.CreateAsync();

        Assert.Null(await store.Get<TrendsQuery>().ReadAsync(Today, TestStore.Cancellation));
    }

    [Fact]
    public async Task Count_each_topic_week_by_week()
    {
        await using var store = await TestStore.CreateAsync();
        Write(store, "a", "2026-05-18", "Agents");
        Write(store, "b", "2026-05-17", "Agents");
        Write(store, "c", "2026-05-11", "Robots");
        Write(store, "d", "2026-05-11", "Agents", "published: false");

        var trends = await ReadAsync(store);

        Assert.Equal(26, trends.Weeks.Count);
        Assert.Equal(new DateOnly(2026, 5, 18), trends.Weeks[^1]);
        Assert.Equal([2, 1], trends.All.TakeLast(2));
        Assert.Equal(["Agents", "Robots"], trends.Topics.Select(topic => topic.Topic.Name));
        Assert.Equal([1, 1], trends.Topics[0].Counts.TakeLast(2));
        Assert.Equal([1, 0], trends.Topics[1].Counts.TakeLast(2));
    }

    [Fact]
    public async Task End_with_today_whatever_is_dated_ahead()
    {
        await using var store = await TestStore.CreateAsync();
        Write(store, "a", "2026-05-18", "Agents");
        Write(store, "b", "2066-01-01", "Time travel");

        var trends = await ReadAsync(store);

        Assert.Equal(new DateOnly(2026, 5, 18), trends.Weeks[^1]);
        Assert.Equal(["Agents"], trends.Topics.Select(topic => topic.Topic.Name));
        Assert.Equal(1, trends.Leaders.Total);
    }

    [Fact]
    public async Task Count_scores_in_steps_of_ten_without_an_end_for_the_highest()
    {
        await using var store = await TestStore.CreateAsync();
        foreach (var quality in (int[])[60, 69, 70, 900])
        {
            Write(store, $"q{quality}", "2026-05-18", "Agents", string.Create(CultureInfo.InvariantCulture, $"quality: {quality}"));
        }

        var steps = (await ReadAsync(store)).Qualities;

        Assert.Equal(new QualityStep(60, 69, 2), steps[0]);
        Assert.Equal(new QualityStep(70, 79, 1), steps[1]);
        Assert.Equal(new QualityStep(200, null, 1), steps[^1]);
    }

    [Fact]
    public async Task Call_a_topic_rising_that_grows_faster_than_the_feed()
    {
        await using var store = await TestStore.CreateAsync();
        for (var i = 0; i < 12; i++)
        {
            Write(store, $"before{i}", "2026-04-10", i < 2 ? "Robots" : "Agents");
            Write(store, $"now{i}", "2026-05-10", i < 8 ? "Robots" : "Agents");
        }

        Write(store, "last", "2026-05-19", "Policy");

        Assert.Equal(["Robots"], (await ReadAsync(store)).Rising.Topics.Select(topic => topic.Topic.Name));
    }

    [Fact]
    public async Task Rank_providers_by_their_share_and_count_where_others_name_them()
    {
        await using var store = await TestStore.CreateAsync();
        Write(store, "scoop", "2026-05-10", "Agents", "webUrl: https://one.example/scoop\nprovider:\n  name: One\n  domain: one.example");
        Write(store, "own", "2026-05-11", "Agents", $"provider:\n  name: One\n  domain: one.example\n{ArticleText.Related("Scoop", "https://one.example/scoop")}");
        Write(store, "echo", "2026-05-12", "Agents", $"provider:\n  name: Two\n  domain: two.example\n{ArticleText.Related("Scoop", "https://one.example/scoop")}");
        Write(store, "hidden", "2026-05-12", "Agents", $"published: false\nprovider:\n  name: Two\n  domain: two.example\n{ArticleText.Related("Scoop", "https://one.example/scoop")}");
        Write(store, "old", "2025-05-12", "Agents", $"provider:\n  name: Three\n  domain: three.example\n{ArticleText.Related("Scoop", "https://one.example/scoop")}");

        var leaders = (await ReadAsync(store)).Leaders;

        Assert.Equal(3, leaders.Total);
        Assert.Equal([("One", 2, 1), ("Two", 1, 0)], leaders.Rows.Select(leader => (leader.Provider.Name, leader.Count, leader.Mentions)));
    }

    private static void Write(TestStore store, string name, string day, string topic, string more = "") =>
        store.Folder.Write($"in/_news/{name}.md", ArticleText.Of(name, $"publishedDateTime: {day}T12:00:00Z\ntopics: [{topic}]\n{more}"));

    private static async Task<Trends> ReadAsync(TestStore store)
    {
        Assert.Equal(0, (await store.ImportAsync(store.Folder.Path("in"))).Rejected);
        return (await store.Get<TrendsQuery>().ReadAsync(Today, TestStore.Cancellation))!;
    }
}
