using NewsFeed.Digests;

namespace NewsFeed.Tests.Digests;

[OnEachEngine]
public sealed class IssueQueryTests
{
    private static readonly DateOnly Today = new(2026, 5, 20);

    [Fact]
    public async Task Says_that_a_day_is_quiet_and_which_was_the_last_with_more()
    {
        await using var store = await WithAsync(
            [(4, "Alpha fern thrives"), (4, "Beta kiln cracks"), (4, "Gamma reef sings"), (6, "Delta owl naps"), (9, "Epsilon yak runs"), (9, "Zeta pear falls"), (25, "Eta moss waits")]);

        var busy = await ReadAsync(store, 4);
        var quiet = await ReadAsync(store, 9);
        var empty = await ReadAsync(store, 15);

        Assert.False(busy!.IsQuiet);
        Assert.Null(busy.Busier);
        Assert.Null(busy.Previous);
        Assert.True(quiet!.IsQuiet);
        Assert.Equal(("2026-05-04", "2026-05-08"), (quiet.Busier?.Name, quiet.Previous?.Name));
        Assert.Equal(["A quiet day: 2 stories."], IssueWords.Notes(quiet, isOver: true));
        Assert.Equal("2026-05-04", empty!.Busier?.Name);
        Assert.Equal(["A quiet day: nothing was published."], IssueWords.Notes(empty, isOver: true));
        Assert.Equal(["This day is not over: more may come until midnight, UTC.", "A quiet day: nothing was published."], IssueWords.Notes((await ReadAsync(store, 20))!, isOver: false));
        Assert.Null(await ReadAsync(store, 3));
        Assert.Null(await ReadAsync(store, 21));
        Assert.Null(await ReadAsync(store, 25));
    }

    [Fact]
    public async Task Tells_the_best_first_whenever_of_the_day_they_appeared_and_counts_the_others()
    {
        await using var store = await TestStore.CreateAsync();
        for (var i = 0; i < 15; i++)
        {
            store.Folder.Write($"in/_news/2026-05-04-a{i:00}.md", ArticleText.Of($"{Word(i)}one {Word(i)}two {Word(i)}three", $"publishedDateTime: 2026-05-04T{23 - i:00}:00:00Z\nquality: {50 + i}\nheat: {50 + i}"));
        }

        await store.ImportAsync(store.Folder.Path("in"));
        var issue = (await ReadAsync(store, 4))!;

        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"2026-05-04-a{14 - i:00}"), issue.Told.Select(story => story.Lead.Slug));
        Assert.Equal((15, 15, 1, 0), (issue.Articles, issue.Stories, issue.Providers, issue.Repeated));
        Assert.Equal(["The best 12 of 15 stories."], IssueWords.Notes(issue, isOver: true));
        Assert.Equal("15 articles in 15 stories from 1 provider", IssueWords.Counts(issue));
        Assert.Equal(issue.Articles, (await store.ListAsync("from=2026-05-04&to=2026-05-04")).Total);
    }

    [Fact]
    public async Task Tells_a_story_as_it_stood_when_the_day_ended_and_what_it_has_grown_from()
    {
        await using var store = await TestStore.CreateAsync();
        (int Day, string Name, int Quality)[] articles = [(4, "one", 60), (4, "two", 50), (6, "three", 70), (7, "four", 90)];
        foreach (var (day, name, quality) in articles)
        {
            store.Folder.Write($"in/_news/2026-05-0{day}-{name}.md", ArticleText.Of(
                "Amazon bans police from facial recognition",
                $"publishedDateTime: 2026-05-0{day}T10:00:00Z\nquality: {quality}\nwebUrl: https://{name}.example/it\nprovider:\n  name: {name}\n  domain: {name}.example"));
        }

        await store.ImportAsync(store.Folder.Path("in"));
        var (first, second, third) = (Told(await ReadAsync(store, 4)), Told(await ReadAsync(store, 6)), Told(await ReadAsync(store, 7)));

        Assert.Equal(("one", "two", "", 2, 0), first);
        Assert.Equal(("three", "", "one, two", 3, 2), second);
        Assert.Equal(("four", "", "three, one, two", 4, 3), third);
        Assert.Equal("grew: 2 → 3", IssueWords.Growth((await ReadAsync(store, 6))!.Told[0]));
        Assert.Equal(0, (await ReadAsync(store, 5))!.Stories);
        Assert.Equal(("four", "three, one, two", "", 4, 0), Told(await store.Get<IssueQuery>().ReadAsync(IssuePeriod.Of(new DateOnly(2026, 5, 4), isWeek: true), Today, TestStore.Cancellation)));
    }

    [Fact]
    public async Task Leaves_out_what_comes_again_with_an_address_that_it_had()
    {
        await using var store = await TestStore.CreateAsync();
        foreach (var day in (int[])[4, 6, 17])
        {
            store.Folder.Write($"in/_news/2026-05-{day:00}-same.md", ArticleText.Of("Amazon bans police from facial recognition", $"publishedDateTime: 2026-05-{day:00}T10:00:00Z\nwebUrl: https://www.example.org/it/?utm_source=day{day}"));
        }

        await store.ImportAsync(store.Folder.Path("in"));
        var again = (await ReadAsync(store, 6))!;

        Assert.Equal((1, 1, 1, 0), (again.Articles, again.Stories, again.Repeated, again.Told.Count));
        Assert.Equal(["A quiet day: nothing but what the seven days before have told."], IssueWords.Notes(again, isOver: true));

        // Ten days later it is news again, and no growth.
        var later = (await ReadAsync(store, 17))!;
        Assert.Equal((1, 0), (Assert.Single(later.Told).Size, later.Told[0].GrownFrom));
    }

    [Fact]
    public async Task Knows_only_what_is_public()
    {
        await using var store = await WithAsync([(4, "Alpha fern thrives")]);
        store.Folder.Write("in/_news/2026-05-04-hidden.md", ArticleText.Of("Hidden", "publishedDateTime: 2026-05-04T10:00:00Z\npublished: false\nprovider:\n  name: Hidden\n  domain: hidden.example"));
        await store.ImportAsync(store.Folder.Path("in"));

        var issue = (await ReadAsync(store, 4))!;

        Assert.Equal((1, 1, 1), (issue.Articles, issue.Stories, issue.Providers));
    }

    [Fact]
    public async Task Reads_months_and_the_newest_of_days_and_weeks_that_are_over()
    {
        await using var store = await WithAsync([(4, "Alpha fern thrives"), (19, "Beta kiln cracks"), (20, "Gamma reef sings"), (21, "Delta owl naps")]);
        store.Folder.Write("in/_news/2025-12-31-old.md", ArticleText.Of("Old", "publishedDateTime: 2025-12-31T23:59:59Z"));
        await store.ImportAsync(store.Folder.Path("in"));
        var query = store.Get<IssueQuery>();

        var month = (await query.MonthAsync(null, Today, TestStore.Cancellation))!;
        Assert.Equal(["2026-05-20", "2026-05-19", "2026-05-04"], month.Days.Select(day => day.Period.Name));
        Assert.Equal((new DateOnly(2026, 5, 1), new DateOnly(2025, 12, 1), null), (month.First, month.Before, month.After));
        Assert.Empty((await query.MonthAsync(new DateOnly(2026, 3, 3), Today, TestStore.Cancellation))!.Days);
        Assert.Null(await query.MonthAsync(new DateOnly(2026, 6, 1), Today, TestStore.Cancellation));
        Assert.Null(await query.MonthAsync(new DateOnly(2025, 11, 1), Today, TestStore.Cancellation));

        Assert.Equal(["2026-05-19", "2026-05-04", "2025-12-31"], (await query.NewestAsync(isWeek: false, 9, Today, TestStore.Cancellation)).Select(issue => issue.Period.Name));
        Assert.Equal(["2026-w19", "2026-w01"], (await query.NewestAsync(isWeek: true, 9, Today, TestStore.Cancellation)).Select(issue => issue.Period.Name));
        Assert.Equal(["2026-05-19", "2026-05-04"], (await query.PeriodsAsync(isWeek: false, 2, Today, TestStore.Cancellation)).Select(period => period.Name));
    }

    [Fact]
    public async Task Of_an_empty_store_has_nothing()
    {
        await using var store = await TestStore.CreateAsync();

        Assert.Null(await ReadAsync(store, 4));
        Assert.Null(await store.Get<IssueQuery>().MonthAsync(null, Today, TestStore.Cancellation));
        Assert.Empty(await store.Get<IssueQuery>().NewestAsync(isWeek: false, 9, Today, TestStore.Cancellation));
    }

    private static string Word(int number) => new((char)('a' + number), 6);

    private static (string Lead, string More, string Earlier, int Size, int GrownFrom) Told(Issue? issue)
    {
        var story = Assert.Single(issue!.Told);
        return (story.Lead.Provider.Name, string.Join(", ", story.More.Select(item => item.Provider.Name)), string.Join(", ", story.Earlier.Select(item => item.Provider.Name)), story.Size, story.GrownFrom);
    }

    private static Task<Issue?> ReadAsync(TestStore store, int day) =>
        store.Get<IssueQuery>().ReadAsync(IssuePeriod.Of(new DateOnly(2026, 5, day), isWeek: false), Today, TestStore.Cancellation);

    private static async Task<TestStore> WithAsync((int Day, string Title)[] articles)
    {
        var store = await TestStore.CreateAsync();
        foreach (var (day, title) in articles)
        {
            store.Folder.Write($"in/_news/2026-05-{day:00}-{title.Split(' ')[0]}.md", ArticleText.Of(title, $"publishedDateTime: 2026-05-{day:00}T10:00:00Z"));
        }

        await store.ImportAsync(store.Folder.Path("in"));
        return store;
    }
}
