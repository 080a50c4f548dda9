using Microsoft.EntityFrameworkCore;
using NewsFeed.Related;
using NewsFeed.Store;

namespace NewsFeed.Tests.Related;

/// <summary>The stories of a store in words, to compare stores by: “leader: other, another by their ties”.</summary>
public static class Stories
{
    public static async Task<IReadOnlyList<string>> OfAsync(TestStore store)
    {
        var articles = await store.Db.Articles.AsNoTracking().Where(article => article.StoryId != 0).ToListAsync(TestStore.Cancellation);
        return [.. articles.GroupBy(article => article.StoryId).Select(story =>
        {
            Assert.Equal(story.Min(article => article.Id), story.Key);
            var leader = Assert.Single(story, article => article.StorySize > 0);
            Assert.Equal(story.Count(), leader.StorySize);
            var others = story.Where(article => article != leader).OrderBy(article => article.Slug, StringComparer.Ordinal).ToArray();
            return $"{leader.Slug[11..]}: {string.Join(", ", others.Select(article => article.Slug[11..]))} by {string.Join(", ", others.Select(article => article.StoryTie).Distinct())}";
        }).Order(StringComparer.Ordinal)];
    }

    /// <summary>Makes all stories anew in one pass over everything.</summary>
    public static async Task RegroupAsync(TestStore store)
    {
        await using var transaction = await store.Get<IStoreEngine>().BeginWriteAsync(store.Db, TestStore.Cancellation);
        var all = await store.Db.Articles.Select(article => article.Id).ToListAsync(TestStore.Cancellation);
        using var queries = PreparedQueries.Of(store.Db);
        await new StoryBook(queries, few: 0).RegroupAsync(all.ToHashSet(), 1_000, TestStore.Cancellation);
        await transaction.CommitAsync(TestStore.Cancellation);
    }
}
