using NewsFeed.Syndication;

namespace NewsFeed.Tests.Syndication;

public sealed class SitemapSharingTests
{
    [Theory]
    [InlineData(0, new int[0])]
    [InlineData(1, new[] { 1 })]
    [InlineData(50_000, new[] { 50_000 })]
    [InlineData(50_001, new[] { 50_000, 1 })]
    [InlineData(120_000, new[] { 50_000, 50_000, 20_000 })]
    public void Ends_a_part_after_fifty_thousand_addresses(int articles, int[] parts) =>
        Assert.Equal(parts, Shared(articles, "articles/short").Select(part => (int)(part.LastKey - part.FirstKey) + 1));

    [Fact]
    public void Ends_a_part_before_fifty_megabytes()
    {
        var path = new string('a', 1_900);
        Assert.All(Shared(60_000, path), part => Assert.InRange((part.LastKey - part.FirstKey + 1) * path.Length, 1, SitemapPart.MaxBytes));
    }

    [Fact]
    public void Says_of_a_part_when_its_latest_article_was_changed()
    {
        var sharing = new SitemapSharing();
        foreach (var day in (int[])[3, 9, 5])
        {
            sharing.Add(new SitemapRow(day, "x", new DateTimeOffset(2026, 5, day, 0, 0, 0, TimeSpan.Zero)));
        }

        Assert.Equal(9, Assert.Single(sharing.End()).LastModified.Day);
    }

    private static IReadOnlyList<SitemapPart> Shared(int articles, string path)
    {
        var sharing = new SitemapSharing();
        for (var key = 1; key <= articles; key++)
        {
            sharing.Add(new SitemapRow(key, path, DateTimeOffset.UnixEpoch));
        }

        return sharing.End();
    }
}
