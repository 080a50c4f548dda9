using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Articles;
using NewsFeed.Digests;
using NewsFeed.Store;

namespace NewsFeed.Tests.Digests;

/// <summary>No story is told twice within seven days unless it has grown: what issues tell, against the rule said over all rows of the store.</summary>
[OnEachEngine]
public sealed class SevenDayRuleTests
{
    private static readonly DateOnly First = new(2026, 5, 1);

    private static readonly string[] Events =
    [
        "Amazon bans police from facial recognition", "Orchid probe lands on crater rim", "Harbour strike ends after nine nights",
        "Kelvin library opens robot archive wing", "Glacier sensor network finds hidden lakes",
    ];

    /// <summary>Reports of a few events over three weeks, some of them with an address that another had.</summary>
    private static readonly Gen<string> Text =
        from happening in Gen.Int[0, Events.Length - 1]
        from provider in Gen.OneOf("one", "two", "three", "four")
        from day in Gen.Int[0, 20]
        from hour in Gen.Int[0, 23]
        from quality in Gen.Int[40, 44]
        from address in Gen.Int[1, 5]
        from state in Gen.Frequency((6, Gen.Const("true")), (1, Gen.Const("false")))
        select ArticleText.Of(
            Events[happening],
            $"publishedDateTime: {First.AddDays(day):yyyy-MM-dd}T{hour:00}:00:00Z\nquality: {quality}\npublished: {state}\nwebUrl: https://example.org/{happening}/{address}?utm_source={provider}\n"
            + $"provider:\n  name: {provider}\n  domain: {provider}.example\n");

    [Fact]
    public Task Holds_for_every_day_and_week_of_random_stories() => Text.Array[20, 45].SampleAsync(
        async texts =>
        {
            await using var store = await WithAsync(texts, [.. Enumerable.Range(0, texts.Length)], texts.Length);
            var rows = await RowsAsync(store);
            var told = new List<(string Story, DateOnly Day, int Size)>();
            foreach (var period in Periods())
            {
                var issue = await store.Get<IssueQuery>().ReadAsync(period, new DateOnly(2026, 7, 1), TestStore.Cancellation);
                var here = rows.Where(row => row.Day >= period.First && row.Day <= period.Last).ToArray();
                if (issue is null)
                {
                    Assert.DoesNotContain(rows, row => row.Day <= period.Last);
                    continue;
                }

                var expected = here.GroupBy(row => row.Story).Select(story => Expected(story.Key, rows, period)).OfType<(string, int, int)>().Order();
                var found = issue.Told.Select(story => (rows.Single(row => row.Slug == story.Lead.Slug).Story, story.Size, story.GrownFrom)).Order().ToArray();
                Assert.Equal(expected, found);
                Assert.Equal((here.Length, here.Select(row => row.Story).Distinct().Count()), (issue.Articles, issue.Stories));
                Assert.Equal(issue.Stories, issue.Told.Count + issue.Repeated);
                Assert.All(issue.Told, story => Assert.Contains(here, row => row.Slug == story.Lead.Slug));
                told.AddRange(period.IsWeek ? [] : found.Select(story => (story.Story, period.First, story.Size)));
            }

            // And so said by itself: of two issues within seven days that tell a story, the later has more of it.
            foreach (var (story, day, size) in told)
            {
                Assert.All(told.Where(other => other.Story == story && other.Day > day && other.Day.DayNumber - day.DayNumber <= 7), other => Assert.True(other.Size > size));
            }
        },
        iter: 6, threads: 1);

    [Fact]
    public Task Makes_the_same_issues_of_the_same_files_in_whatever_order_they_came() =>
        (from texts in Text.Array[12, 24]
         from order in Gen.Shuffle(Enumerable.Range(0, texts.Length).ToArray())
         from size in Gen.Int[1, 9]
         select (texts, order, size)).SampleAsync(
            async history =>
            {
                await using var atOnce = await WithAsync(history.texts, [.. Enumerable.Range(0, history.texts.Length)], history.texts.Length);
                await using var bit = await WithAsync(history.texts, history.order, history.size);

                Assert.Equal(await WrittenAsync(atOnce), await WrittenAsync(bit));
            },
            iter: 3, threads: 1);

    private static IEnumerable<IssuePeriod> Periods() => Enumerable.Range(-3, 35).Select(day => IssuePeriod.Of(First.AddDays(day), isWeek: false))
        .Concat(Enumerable.Range(-1, 6).Select(week => IssuePeriod.Of(First.AddDays(7 * week), isWeek: true)));

    /// <summary>The rule, said over all rows: null where the story is not told.</summary>
    private static (string Story, int Size, int GrownFrom)? Expected(string name, Row[] rows, IssuePeriod period)
    {
        var story = rows.Where(row => row.Story == name && row.Day <= period.Last).ToArray();
        var had = story.Where(row => row.Day < period.First).Select(row => row.Address).ToHashSet();
        var isRecent = story.Any(row => row.Day < period.First && row.Day >= period.First.AddDays(-7));
        return isRecent && story.All(row => had.Contains(row.Address)) ? null : (name, story.Select(row => row.Address).Distinct().Count(), isRecent ? had.Count : 0);
    }

    private static async Task<Row[]> RowsAsync(TestStore store)
    {
        var articles = await store.Db.Articles.AsNoTracking().Where(article => article.State == ArticleState.Public).ToListAsync(TestStore.Cancellation);
        return [.. articles.Select(article => new Row(
            article.Slug,
            article.StoryId == 0 ? article.Slug : $"{article.StoryId}",
            DateOnly.FromDateTime(article.PublishedAt.UtcDateTime),
            NormalizedUrl.Of(article.Url)!))];
    }

    private static async Task<IReadOnlyList<string>> WrittenAsync(TestStore store)
    {
        var written = new List<string>();
        foreach (var period in Periods())
        {
            if (await store.Get<IssueQuery>().ReadAsync(period, new DateOnly(2026, 7, 1), TestStore.Cancellation) is { } issue)
            {
                var letter = new IssueLetter(issue, IsOver: true, "NewsFeed", new Uri("https://news.example.org/"));
                written.AddRange([IssueText.Of(letter), IssueMail.Of(letter)]);
            }
        }

        return written;
    }

    private static async Task<TestStore> WithAsync(string[] texts, int[] order, int size)
    {
        var store = await TestStore.CreateAsync();
        foreach (var batch in order.Chunk(size))
        {
            foreach (var i in batch)
            {
                store.Folder.Write($"in/2026-05-01-a{i:00}.md", texts[i]);
            }

            await store.ImportAsync(store.Folder.Path("in"));
        }

        return store;
    }

    private sealed record Row(string Slug, string Story, DateOnly Day, string Address);
}
