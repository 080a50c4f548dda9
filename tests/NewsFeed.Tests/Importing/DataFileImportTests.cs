using Microsoft.EntityFrameworkCore;
using NewsFeed.Feed;

namespace NewsFeed.Tests.Importing;

[OnEachEngine]
public sealed class DataFileImportTests
{
    [Fact]
    public async Task Give_topics_their_parent_description_and_order()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_data/topics/00-ai.yaml", "_id: ai\nname: AI\ndescription: Everything\n");
        store.Folder.Write("in/_data/topics/02-vision.yaml", "_id: vision\nname: Vision\nparent: AI\n");
        store.Folder.Write("in/_data/topics/01-language.yaml", "_id: language\nname: Language\nparent: AI\n");
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One", "topics: [AI, vision]"));

        await store.ImportAsync(store.Folder.Path("in"));

        var root = Assert.Single(await store.Get<TopicQuery>().TreeAsync(TestStore.Cancellation));
        Assert.Equal(("ai", "Everything", 1), (root.Slug, root.Description, root.ArticleCount));
        Assert.Equal([("language", 0), ("vision", 1)], root.Children.Select(child => (child.Slug, child.ArticleCount)));
    }

    [Fact]
    public async Task Whose_parents_form_a_circle_still_make_a_tree()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_data/topics/00-a.yaml", "_id: a\nname: A\nparent: C\n");
        store.Folder.Write("in/_data/topics/01-b.yaml", "_id: b\nname: B\nparent: A\n");
        store.Folder.Write("in/_data/topics/02-c.yaml", "_id: c\nname: C\nparent: B\n");
        store.Folder.Write("in/_data/topics/03-d.yaml", "_id: d\nname: D\nparent: D\n");
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One", "topics: [A]"));

        await store.ImportAsync(store.Folder.Path("in"));

        var roots = await store.Get<TopicQuery>().TreeAsync(TestStore.Cancellation);
        Assert.Equal(4, roots.Sum(Size));
        static int Size(TopicNode node) => 1 + node.Children.Sum(Size);
    }

    [Fact]
    public async Task Give_providers_their_name_description_and_logo()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write(
            "in/_data/organizations/example.org",
            "---\nname: The Example\ndomain: example.org\ndescription: For instance\nimages:\n  - url: /assets/logo.png\n    width: 50\n    height: 50\n---\n");
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));

        await store.ImportAsync(store.Folder.Path("in"));

        var provider = await store.Get<ProviderQuery>().ByDomainAsync("example.org", TestStore.Cancellation);
        Assert.Equal(("The Example", "For instance", 1), (provider!.Provider.Name, provider.Description, provider.ArticleCount));
        Assert.Equal("/assets/logo.png", provider.Provider.LogoUrl);
    }

    [Fact]
    public async Task Imported_on_their_own_later_are_used_and_counted_apart()
    {
        await using var store = await TestStore.CreateAsync();
        await store.ImportAsync(store.Folder.Write("_news/2026-05-01-one.md", ArticleText.Of("One")));

        var report = await store.ImportAsync(store.Folder.Write("_data/topics/05-ai.yaml", "_id: ai\nname: AI\ndescription: Late\n"));

        Assert.Equal((0, 0, 1), (report.New, report.Changed, report.DataFiles));
        Assert.Equal("Late", (await store.Db.Topics.SingleAsync(TestStore.Cancellation)).Description);
    }

    [Fact]
    public async Task That_lose_or_change_a_parent_move_their_topic()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_data/topics/00-alpha.yaml", "_id: alpha\nname: Alpha\n");
        store.Folder.Write("in/_data/topics/01-gamma.yaml", "_id: gamma\nname: Gamma\nparent: Alpha\n");
        store.Folder.Write("in/_data/topics/02-delta.yaml", "_id: delta\nname: Delta\n");
        await store.ImportAsync(store.Folder.Path("in"));
        Assert.Equal("alpha>gamma", await TreeAsync(store, "gamma"));

        // Turned around: each step alone would close a circle with the tree as it was.
        store.Folder.Write("in/_data/topics/00-alpha.yaml", "_id: alpha\nname: Alpha\nparent: Gamma\n");
        store.Folder.Write("in/_data/topics/01-gamma.yaml", "_id: gamma\nname: Gamma\nparent: Delta\n");
        await store.ImportAsync(store.Folder.Path("in"));
        Assert.Equal("delta>gamma>alpha", await TreeAsync(store, "alpha"));

        store.Folder.Write("in/_data/topics/00-alpha.yaml", "_id: alpha\nname: Alpha\n");
        await store.ImportAsync(store.Folder.Path("in"));
        Assert.Equal("alpha", await TreeAsync(store, "alpha"));

        static async Task<string> TreeAsync(TestStore store, string slug)
        {
            var view = await store.Get<TopicQuery>().BySlugAsync(slug, TestStore.Cancellation);
            return string.Join('>', view!.Ancestors.Select(topic => topic.Slug).Append(view.Topic.Slug));
        }
    }

    [Fact]
    public async Task That_rename_a_topic_keep_its_address_and_its_articles()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_data/topics/00-beta.yaml", "_id: beta\nname: Beta\n");
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One", "topics: [Beta]"));
        await store.ImportAsync(store.Folder.Path("in"));
        store.Folder.Write("in/_data/topics/00-beta.yaml", "_id: beta\nname: Beta Renamed\n");

        await store.ImportAsync(store.Folder.Path("in"));
        await store.ImportAsync(store.Folder.Write("more/_news/2026-05-02-two.md", ArticleText.Of("Two", "topics: [beta]")));

        var topic = Assert.Single(await store.Get<TopicQuery>().TreeAsync(TestStore.Cancellation));
        Assert.Equal(("beta", "Beta Renamed", 2), (topic.Slug, topic.Name, topic.ArticleCount));
        Assert.All((await store.ListAsync("topic=beta")).Items, item => Assert.Equal("Beta Renamed", Assert.Single(item.Topics).Name));
    }

    [Fact]
    public async Task That_rename_a_provider_are_found_by_the_new_name()
    {
        await using var store = await TestStore.CreateAsync();
        await store.ImportAsync(store.Folder.Write("_news/2026-05-01-one.md", ArticleText.Of("One", "provider:\n  name: Oldname\n  domain: example.org")));

        await store.ImportAsync(store.Folder.Write("_data/organizations/example.org.md", "---\nname: Brandnewname\ndomain: example.org\n---\n"));

        Assert.Equal(1, (await store.ListAsync("q=brandnewname")).Total);
        Assert.Equal(0, (await store.ListAsync("q=oldname")).Total);
    }
}
