using Microsoft.EntityFrameworkCore;
using NewsFeed.Curation;

namespace NewsFeed.Tests.Related;

/// <summary>Articles about one event are one story, and others are not.</summary>
[OnEachEngine]
public sealed class StoryTests
{
    private static readonly CuratorNote Note = new("Ada", null);

    [Fact]
    public async Task Is_made_of_articles_that_list_each_other_and_speak_of_the_same()
    {
        await using var store = await TestStore.CreateAsync();
        Write(store, "one", "Ministers sign the Halvorn Accord", $"quality: 90\nexcerpt: Agents get a plate.\n{Listing("two")}");
        Write(store, "two", "Every agent will soon say its name", $"excerpt: What the Halvorn Accord changes.\n{Listing("one")}");

        await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal(["one: two by NamedByEachOther"], await Stories.OfAsync(store));
    }

    [Fact]
    public async Task Is_not_made_of_a_list_alone()
    {
        await using var store = await TestStore.CreateAsync();
        Write(store, "one", "Ministers sign the Halvorn Accord", $"excerpt: Agents get a plate.\n{Listing("two")}");
        Write(store, "two", "Why companies put machines to work", $"excerpt: A survey of factories.\n{Listing("one")}");

        await store.ImportAsync(store.Folder.Path("in"));

        Assert.Empty(await Stories.OfAsync(store));
    }

    [Fact]
    public async Task Is_made_of_articles_with_one_address()
    {
        await using var store = await TestStore.CreateAsync();
        Write(store, "one", "A chip that sips", "quality: 50\nwebUrl: https://chips.example/sips");
        Write(store, "two", "The chip sips light", "quality: 60\nwebUrl: http://www.chips.example/sips/?utm_source=x");

        await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal(["two: one by SameAddress"], await Stories.OfAsync(store));
    }

    [Theory]
    [InlineData("Amazon bans police from its facial recognition", "Amazon bans police use of facial recognition for a year", "2026-05-03", true)]
    [InlineData("Amazon bans police from its facial recognition", "Amazon bans police use of facial recognition for a year", "2026-05-09", false)]
    [InlineData("Amazon bans police from its facial recognition", "Microsoft bars facial recognition sales to police", "2026-05-01", false)]
    [InlineData("Dormouse 2 sparse weights released openly", "Dormouse 3 sparse weights released openly", "2026-05-01", false)]
    [InlineData("New AI model launched", "New AI model launched", "2026-05-01", false)]
    public async Task Is_made_of_two_providers_close_headlines_within_days(string one, string two, string day, bool isStory)
    {
        await using var store = await TestStore.CreateAsync();
        Write(store, "one", one, "quality: 90\nexcerpt: First.");
        Write(store, "two", two, $"publishedDateTime: {day}T12:00:00Z\nexcerpt: Second.");

        await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal(isStory ? ["one: two by CloseTexts"] : [], await Stories.OfAsync(store));
    }

    [Fact]
    public async Task Is_not_made_of_one_providers_series()
    {
        await using var store = await TestStore.CreateAsync();
        Write(store, "one", "Power portals manage page permissions", "provider:\n  name: P\n  domain: p.example\nexcerpt: Whole pages.");
        Write(store, "two", "Power portals manage page permissions", "provider:\n  name: P\n  domain: p.example\nexcerpt: Another column entirely.");

        await store.ImportAsync(store.Folder.Path("in"));

        Assert.Empty(await Stories.OfAsync(store));
    }

    [Fact]
    public async Task Holds_no_article_that_is_not_public()
    {
        await using var store = await TestStore.CreateAsync();
        Write(store, "one", "Amazon bans police from facial recognition");
        Write(store, "two", "Amazon bans police from facial recognition", "published: false");

        await store.ImportAsync(store.Folder.Path("in"));

        Assert.Empty(await Stories.OfAsync(store));
    }

    [Fact]
    public async Task Holds_what_is_about_the_leaders_event_and_not_only_about_a_members()
    {
        await using var store = await TestStore.CreateAsync();
        Write(store, "a", "Orchid probe lands crater rim dawn", "quality: 90");
        Write(store, "b", "Orchid probe lands crater shipyard strike", "quality: 60");
        Write(store, "c", "Orchid crater shipyard strike talks fail", "quality: 70");

        await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal(["a: b by CloseTexts"], await Stories.OfAsync(store));
    }

    [Fact]
    public async Task Grows_and_changes_its_leader_when_an_import_brings_news()
    {
        await using var store = await TestStore.CreateAsync();
        await store.ImportAsync(Write(store, "one", "Amazon bans police from facial recognition", "quality: 50\nheat: 50"));
        await store.ImportAsync(Write(store, "two", "Amazon bans police facial recognition use", "quality: 40"));
        Assert.Equal(["one: two by CloseTexts"], await Stories.OfAsync(store));
        var before = await store.Db.Articles.AsNoTracking().SingleAsync(article => article.Path.EndsWith("one.md"), TestStore.Cancellation);

        await store.ImportAsync(Write(store, "three", "Amazon bans facial recognition for police", "quality: 95"));

        Assert.Equal(["three: one, two by CloseTexts"], await Stories.OfAsync(store));
        var after = await store.Db.Articles.AsNoTracking().SingleAsync(article => article.Path.EndsWith("one.md"), TestStore.Cancellation);
        Assert.Equal((before.StoryId, before.Slug), (after.StoryId, after.Slug));
        Assert.True(before.Rank > after.Rank);
    }

    [Fact]
    public async Task Loses_an_article_that_is_edited_retracted_or_gone_and_gets_it_back()
    {
        await using var store = await TestStore.CreateAsync();
        Write(store, "one", "Amazon bans police from facial recognition", "quality: 90");
        Write(store, "two", "Amazon bans police facial recognition use", "quality: 80");
        Write(store, "three", "Amazon bans facial recognition for police", "quality: 70");
        await store.ImportAsync(store.Folder.Path("in"));
        Assert.Equal(["one: three, two by CloseTexts"], await Stories.OfAsync(store));

        await store.CurateAsync(curator => curator.RetractAsync("2026-05-01-one", Note, TestStore.Cancellation));
        Assert.Equal(["two: three by CloseTexts"], await Stories.OfAsync(store));

        await store.CurateAsync(curator => curator.PublishAsync("2026-05-01-one", Note, TestStore.Cancellation));
        Assert.Equal(["one: three, two by CloseTexts"], await Stories.OfAsync(store));

        await store.ImportAsync(Write(store, "two", "A newspaper answers back", "quality: 80"));
        Assert.Equal(["one: three by CloseTexts"], await Stories.OfAsync(store));

        File.Delete(store.Folder.Path("in/2026-05-01-three.md"));
        await store.ImportAsync(store.Folder.Path("in"), prune: true);
        Assert.Empty(await Stories.OfAsync(store));
        Assert.Empty(await store.Db.StoryTies.ToListAsync(TestStore.Cancellation));
    }

    [Fact]
    public async Task Tells_of_the_articles_that_it_moved_and_of_no_others()
    {
        await using var store = await TestStore.CreateAsync();
        await store.ImportAsync(Write(store, "one", "Amazon bans police from facial recognition", "quality: 50"));
        await store.ImportAsync(Write(store, "aside", "The glacier kept a diary of its own"));

        await store.ImportAsync(Write(store, "two", "Amazon bans police facial recognition use", "quality: 90"));

        var told = await store.Db.StoryChanges.Join(store.Db.Articles, change => change.ArticleId, article => article.Id, (_, article) => article.Path).ToListAsync(TestStore.Cancellation);
        Assert.Equal(["2026-05-01-one.md"], told);
    }

    private static string Listing(string name) => ArticleText.Related("Another", $"https://{name}.example/it");

    /// <summary>An article of a provider of its own.</summary>
    private static string Write(TestStore store, string name, string title, string more = "")
    {
        var own = more.Contains("provider:", StringComparison.Ordinal) && !more.Contains("related:", StringComparison.Ordinal) ? "" : $"provider:\n  name: {name}\n  domain: {name}.example\n";
        var url = more.Contains("webUrl: http", StringComparison.Ordinal) && !more.Contains("related:", StringComparison.Ordinal) ? "" : $"webUrl: https://{name}.example/it\n";
        return store.Folder.Write($"in/2026-05-01-{name}.md", ArticleText.Of(title, url + own + more));
    }
}
