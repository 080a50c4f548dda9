using Microsoft.EntityFrameworkCore;
using NewsFeed.Curation;
using NewsFeed.Store;

namespace NewsFeed.Tests.Importing;

/// <summary>The numbers of public articles that topics and providers carry are changed by what an import does, and stay what counting would give.</summary>
[OnEachEngine]
public sealed class PublicCountTests
{
    [Fact]
    public async Task Counts_stay_right_through_any_imports_and_decisions()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-stays.md", ArticleText.Of("Stays"));
        var random = new Random(1);
        for (var round = 0; round < 12; round++)
        {
            for (var number = 0; number < 12; number++)
            {
                Shuffle(store, random, number);
            }

            await store.ImportAsync(store.Folder.Path("in"), prune: true);
            await CurateAsync(store, random);

            await AssertCountsAsync(store);
        }
    }

    private static void Shuffle(TestStore store, Random random, int number)
    {
        var name = $"in/_news/2026-05-01-{number}.md";
        if (random.Next(4) == 0)
        {
            File.Delete(store.Folder.Path(name));
        }
        else if (random.Next(2) == 0)
        {
            var topics = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"  - Topic {random.Next(5)}\n"));
            var provider = $"provider:\n  name: P\n  domain: p{random.Next(3)}.example\n";
            store.Folder.Write(name, ArticleText.Of($"A {number}", $"published: {(random.Next(3) > 0 ? "true" : "false")}\ntopics:\n{topics}{provider}"));
        }
    }

    private static async Task CurateAsync(TestStore store, Random random)
    {
        var note = new CuratorNote("test", null);
        var (one, other) = ($"2026-05-01-{random.Next(12)}", $"2026-05-01-{random.Next(12)}");
        await store.CurateAsync(curator => curator.RetractAsync(one, note, TestStore.Cancellation));
        await store.CurateAsync(curator => curator.PublishAsync(other, note, TestStore.Cancellation));
    }

    private static async Task AssertCountsAsync(TestStore store)
    {
        var topics = await store.Db.Topics.AsNoTracking().ToListAsync(TestStore.Cancellation);
        foreach (var topic in topics)
        {
            var counted = await store.Db.ArticleTopics.CountAsync(
                link => link.TopicId == topic.Id && store.Db.Articles.Any(article => article.Id == link.ArticleId && article.State == ArticleState.Public), TestStore.Cancellation);
            Assert.Equal((topic.Name, counted), (topic.Name, topic.ArticleCount));
        }

        foreach (var provider in await store.Db.Providers.AsNoTracking().ToListAsync(TestStore.Cancellation))
        {
            var counted = await store.Db.Articles.CountAsync(article => article.ProviderId == provider.Id && article.State == ArticleState.Public, TestStore.Cancellation);
            Assert.Equal((provider.Domain, counted), (provider.Domain, provider.ArticleCount));
        }

        Assert.NotEmpty(topics);
    }
}
