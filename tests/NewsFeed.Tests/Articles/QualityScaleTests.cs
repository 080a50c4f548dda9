using NewsFeed.Articles;

namespace NewsFeed.Tests.Articles;

public sealed class QualityScaleTests
{
    [Fact]
    public void Has_each_step_in_one_band_as_a_whole_and_meets_without_gaps()
    {
        foreach (var step in Enumerable.Range(0, QualityScale.Steps))
        {
            var (min, max) = (QualityScale.MinOf(step), QualityScale.MaxOf(step));
            Assert.Equal(step, QualityScale.StepOf(min));
            Assert.Equal(QualityBand.Of(min), QualityBand.Of(max ?? 100_000));
            Assert.Equal(step, QualityScale.StepOf(max ?? 100_000));
            Assert.Equal(step == QualityScale.Steps - 1 ? null : QualityScale.MinOf(step + 1) - 1, max);
        }
    }
}
