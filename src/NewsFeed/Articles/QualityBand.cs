namespace NewsFeed.Articles;

/// <summary>A range of the editorial score that has a word of its own.</summary>
/// <param name="Slug">The band's name in addresses and style sheets.</param>
/// <param name="Word">What readers see.</param>
/// <param name="Min">The lowest score of the band; null where the band has no lower end.</param>
/// <param name="Max">The highest score of the band; null where the band has no upper end.</param>
public sealed record QualityBand(string Slug, string Word, int? Min, int? Max)
{
    /// <summary>The bands, best first. They meet without gap or overlap, so each scored article is in exactly one.</summary>
    public static IReadOnlyList<QualityBand> All { get; } =
    [
        new("outstanding", "Outstanding", 100, null),
        new("strong", "Strong", 80, 99),
        new("solid", "Solid", 60, 79),
        new("fair", "Fair", 40, 59),
        new("thin", "Thin", null, 39),
    ];

    /// <summary>The band of a score.</summary>
    /// <param name="quality">An editorial score, or null for an article without one.</param>
    /// <returns>The band; null where there is no score.</returns>
    public static QualityBand? Of(int? quality) =>
        quality is { } score ? All.First(band => (band.Min ?? int.MinValue) <= score) : null;
}
