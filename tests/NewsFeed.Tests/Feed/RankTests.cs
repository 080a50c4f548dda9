using NewsFeed.Feed;

namespace NewsFeed.Tests.Feed;

public sealed class RankTests
{
    private static readonly DateTimeOffset Then = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Put_twice_the_quality_level_with_one_half_life_younger() =>
        Assert.Equal(Rank.Of(120, 120, Then).Stored, Rank.Of(60, 60, Then + Rank.HalfLife).Stored);

    [Fact]
    public void Rise_with_related_articles() => Assert.True(Rank.Of(70, 90, Then).Total > Rank.Of(70, 70, Then).Total);

    [Theory]
    [InlineData(null)]
    [InlineData(-1)]
    public void Do_not_fall_below_no_heat(int? heat) => Assert.Equal(0, Rank.Of(70, heat, Then).Heat);

    [Fact]
    public void Hold_scores_of_any_size()
    {
        Assert.Equal(0, Rank.Of(0, 0, Then).Quality);
        Assert.True(Rank.Of(100_000, int.MaxValue, DateTimeOffset.MaxValue).Stored > Rank.Of(null, null, DateTimeOffset.MinValue).Stored);
    }
}
