using CsCheck;
using NewsFeed.Insight;

namespace NewsFeed.Tests.Insight;

[OnEachEngine]
public sealed class ArchiveQueryTests
{
    [Fact]
    public async Task Counts_every_day_as_the_list_of_that_day_does()
    {
        await using var store = await TestStore.CreateAsync();
        var days = Gen.Date[new DateTime(2019, 12, 30), new DateTime(2022, 1, 3)].Array[40].Single();
        for (var i = 0; i < days.Length; i++)
        {
            store.Folder.Write($"in/_news/a{i}.md", ArticleText.Of($"Number {i}", $"publishedDateTime: {days[i]:yyyy-MM-dd}T23:59:59Z\npublished: {(i % 5 == 0 ? "false" : "true")}"));
        }

        await store.ImportAsync(store.Folder.Path("in"));
        var archive = store.Get<ArchiveQuery>();
        var years = await archive.YearsAsync(TestStore.Cancellation);

        Assert.Equal((await store.ListAsync()).Total, years.Sum(year => year.Total));
        foreach (var year in years)
        {
            var counted = await archive.DaysAsync(year.Year, TestStore.Cancellation);
            Assert.Equal(year.Total, counted!.Counts.Sum());
            for (var month = 1; month <= 12; month++)
            {
                var first = new DateOnly(year.Year, month, 1);
                Assert.Equal((await store.ListAsync($"from={first:yyyy-MM-dd}&to={first.AddMonths(1).AddDays(-1):yyyy-MM-dd}")).Total, year.Months[month - 1]);
            }

            foreach (var day in days.Select(DateOnly.FromDateTime).Where(day => day.Year == year.Year))
            {
                Assert.Equal((await store.ListAsync($"from={day:yyyy-MM-dd}&to={day:yyyy-MM-dd}")).Total, counted.On(day));
            }
        }
    }

    [Fact]
    public async Task Goes_from_year_to_year_past_those_without_articles()
    {
        await using var store = await TestStore.CreateAsync();
        foreach (var day in (string[])["0001-01-01", "1969-12-31", "2024-02-29", "9999-12-31"])
        {
            store.Folder.Write($"in/_news/{day}-a.md", ArticleText.Of($"On {day}", $"publishedDateTime: {day}T12:00:00Z"));
        }

        await store.ImportAsync(store.Folder.Path("in"));
        var archive = store.Get<ArchiveQuery>();
        var years = (await archive.YearsAsync(TestStore.Cancellation)).Select(year => year.Year).ToArray();
        var leap = await archive.DaysAsync(2024, TestStore.Cancellation);

        Assert.Equal(years.OrderDescending(), years);
        Assert.All(years, year => Assert.NotEqual(0, year));
        Assert.Equal((366, 1), (leap!.Counts.Count, leap.On(new DateOnly(2024, 2, 29))));
        Assert.Null(await archive.DaysAsync(2025, TestStore.Cancellation));
        Assert.Null(await archive.DaysAsync(0, TestStore.Cancellation));
        Assert.Null(await archive.DaysAsync(10_000, TestStore.Cancellation));
        Assert.Equal(years.Where(year => year > 2024).Select(year => (int?)year).LastOrDefault(), leap.After);
        Assert.Equal(years.Where(year => year < 2024).Select(year => (int?)year).FirstOrDefault(), leap.Before);
    }
}
