using NewsFeed.Articles;

namespace NewsFeed.Tests.Articles;

public sealed class QualityBandTests
{
    [Fact]
    public void Hold_every_score_exactly_once()
    {
        for (var score = 0; score <= 250; score++)
        {
            var holding = QualityBand.All.Where(band => (band.Min ?? 0) <= score && score <= (band.Max ?? int.MaxValue));
            Assert.Equal(QualityBand.Of(score), Assert.Single(holding));
        }
    }

    [Fact]
    public void Have_none_for_a_missing_score() => Assert.Null(QualityBand.Of(null));
}
