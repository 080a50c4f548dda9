using Microsoft.EntityFrameworkCore;
using NewsFeed.Importing;
using NewsFeed.Related;
using NewsFeed.Store;

namespace NewsFeed.Tests.Importing;

[OnEachEngine]
public sealed class RelatedLinkTests
{
    private const string Story = "https://example.org/story";

    [Fact]
    public async Task Lead_to_an_article_of_the_feed_when_it_arrives_later()
    {
        await using var store = await TestStore.CreateAsync();
        await store.ImportAsync(store.Folder.Write("_news/2026-05-01-lister.md", ArticleText.Of("Lister", ArticleText.Related("Story", Story + "/?utm_medium=x"))));
        Assert.Null((await LinksOfAsync(store, "Lister"))[0].TargetSlug);

        await store.ImportAsync(store.Folder.Write("_news/2026-05-01-story.md", ArticleText.Of("Story", $"webUrl: {Story}")));

        Assert.Equal("2026-05-01-story", (await LinksOfAsync(store, "Lister"))[0].TargetSlug);
        Assert.Equal("Lister", Assert.Single((await NeighboursOfAsync(store, "Story")).Mentions).Title);
    }

    [Fact]
    public async Task Lead_outside_again_when_the_article_moves_away()
    {
        await using var store = await TestStore.CreateAsync();
        await store.ImportAsync(store.Folder.Write("_news/2026-05-01-lister.md", ArticleText.Of("Lister", ArticleText.Related("Story", Story))));
        await store.ImportAsync(store.Folder.Write("_news/2026-05-01-story.md", ArticleText.Of("Story", $"webUrl: {Story}")));

        await store.ImportAsync(store.Folder.Write("_news/2026-05-01-story.md", ArticleText.Of("Story", "webUrl: https://example.org/moved")));

        Assert.Null((await LinksOfAsync(store, "Lister"))[0].TargetSlug);
    }

    [Theory]
    [InlineData("published: false")]
    [InlineData("removed: true")]
    [InlineData("deleted: true")]
    public async Task Lead_outside_while_their_article_is_not_public(string state)
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-lister.md", ArticleText.Of("Lister", ArticleText.Related("Story", Story)));
        store.Folder.Write("in/_news/2026-05-01-story.md", ArticleText.Of("Story", $"{state}\nwebUrl: {Story}\n{ArticleText.Related("Lister", "https://example.org/lister")}"));
        await store.ImportAsync(store.Folder.Path("in"));

        var link = Assert.Single(await LinksOfAsync(store, "Lister"));

        Assert.Equal(("Story", Story, null), (link.Title, link.Url, link.TargetSlug));
        Assert.Empty((await NeighboursOfAsync(store, "Lister")).Mentions);
    }

    [Fact]
    public async Task Are_all_looked_at_where_many_addresses_were_touched()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-lister.md", ArticleText.Of("Lister", ArticleText.Related("Story", Story)));
        store.Folder.Write("in/_news/2026-05-01-other.md", ArticleText.Of("Other", ArticleText.Related("Elsewhere", "https://elsewhere.example/")));
        store.Folder.Write("in/_news/2026-05-01-story.md", ArticleText.Of("Story", $"webUrl: {Story}"));
        await store.ImportAsync(store.Folder.Path("in"));
        var right = await store.Db.RelatedLinks.Select(link => new { link.Title, link.TargetId }).ToListAsync(TestStore.Cancellation);
        await store.Db.RelatedLinks.ExecuteUpdateAsync(
            update => update.SetProperty(link => link.TargetId, link => link.TargetId == null ? link.ArticleId : null), TestStore.Cancellation);
        await store.Db.Database.OpenConnectionAsync(TestStore.Cancellation);
        using var queries = PreparedQueries.Of(store.Db);

        await new Aftermath(queries).ResolveLinksAsync([.. Enumerable.Range(0, 3_000)], TestStore.Cancellation);

        Assert.Equal(right, await store.Db.RelatedLinks.Select(link => new { link.Title, link.TargetId }).ToListAsync(TestStore.Cancellation));
    }

    [Fact]
    public async Task Follow_a_file_that_was_renamed()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-lister.md", ArticleText.Of("Lister", ArticleText.Related("Story", Story)));
        store.Folder.Write("in/_news/2026-05-01-old.md", ArticleText.Of("Story", $"webUrl: {Story}"));
        await store.ImportAsync(store.Folder.Path("in"));
        File.Move(store.Folder.Path("in/_news/2026-05-01-old.md"), store.Folder.Path("in/_news/2026-05-01-new.md"));

        Assert.Equal(1, (await store.ImportAsync(store.Folder.Path("in"), prune: true)).Retracted);

        Assert.Equal("2026-05-01-new", (await LinksOfAsync(store, "Lister"))[0].TargetSlug);
    }

    [Fact]
    public async Task Prefer_the_public_one_of_two_articles_with_their_address()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-a.md", ArticleText.Of("Draft", $"published: false\nwebUrl: {Story}"));
        store.Folder.Write("in/_news/2026-05-01-b.md", ArticleText.Of("Public", $"webUrl: {Story}"));
        store.Folder.Write("in/_news/2026-05-01-lister.md", ArticleText.Of("Lister", ArticleText.Related("Story", Story)));
        await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal("2026-05-01-b", (await LinksOfAsync(store, "Lister"))[0].TargetSlug);
    }

    private static async Task<Neighbours> NeighboursOfAsync(TestStore store, string title)
    {
        var id = await store.Db.Articles.Where(article => article.Title == title).Select(article => article.Id).SingleAsync(TestStore.Cancellation);
        return await store.Get<RelatedQuery>().OfAsync(id, TestStore.Cancellation);
    }

    private static async Task<IReadOnlyList<RelatedItem>> LinksOfAsync(TestStore store, string title) => (await NeighboursOfAsync(store, title)).Links;
}
