using CsCheck;
using NewsFeed.Digests;

namespace NewsFeed.Tests.Digests;

public sealed class IssuePeriodTests
{
    [Theory]
    [InlineData("2026-11-23", "2026-11-23", "2026-11-23")]
    [InlineData("2026-w48", "2026-11-23", "2026-11-29")]
    [InlineData("2020-w53", "2020-12-28", "2021-01-03")]
    [InlineData("2019-w01", "2018-12-31", "2019-01-06")]
    [InlineData("0001-w01", "0001-01-01", "0001-01-07")]
    [InlineData("9999-w52", "9999-12-27", "9999-12-31")]
    public void Is_read_from_its_name(string name, string first, string last)
    {
        var period = IssuePeriod.Parse(name)!;

        Assert.Equal((first, last, name), ($"{period.First:yyyy-MM-dd}", $"{period.Last:yyyy-MM-dd}", period.Name));
        Assert.Equal(name, period.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-02-29")]
    [InlineData("2026-11-2")]
    [InlineData("2026-w54")]
    [InlineData("2026-w53x")]
    [InlineData("2025-w53")]
    [InlineData("2026-w00")]
    [InlineData("2026-w+1")]
    [InlineData("2026-W48")]
    [InlineData("0000-w01")]
    [InlineData("10000-01-01")]
    [InlineData("٢٠٢٦-11-23")]
    [InlineData("2026-11-23 ")]
    public void Is_not_read_from_anything_else(string name) => Assert.Null(IssuePeriod.Parse(name));

    [Fact]
    public void Follows_the_one_before_without_a_gap_and_is_called_by_a_name_of_its_own() => Gen.Select(Gen.Int[0, DateOnly.MaxValue.DayNumber], Gen.Bool).Sample((number, isWeek) =>
    {
        var day = DateOnly.FromDayNumber(number);
        var period = IssuePeriod.Of(day, isWeek);

        Assert.InRange(day, period.First, period.Last);
        Assert.Equal(period, IssuePeriod.Parse(period.Name));
        Assert.True(period.Next is not { } next ? period.Last == DateOnly.MaxValue : next.First == period.Last.AddDays(1) && next.Previous == period);
        Assert.True(period.Previous is not { } previous ? period.First == DateOnly.MinValue : previous.Next == period);
    });
}
