using NewsFeed.Feed;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>How the scores of a list are spread, from the lowest step that some article has to the highest, and where the filter cuts.</summary>
public sealed class QualitySpread
{
    private readonly int most;

    private QualitySpread(IReadOnlyList<QualityStep> steps)
    {
        Steps = steps;
        most = steps.Max(step => step.Count);
    }

    /// <summary>The steps, lowest first.</summary>
    public IReadOnlyList<QualityStep> Steps { get; }

    /// <summary>The lowest score of the picture.</summary>
    public int Min => Steps[0].Min;

    /// <summary>The highest score of the picture; where the last step has no end, its beginning.</summary>
    public int Max => Steps[^1].Max ?? Steps[^1].Min;

    /// <summary>The spread of a list.</summary>
    /// <param name="facets">What the list is made of.</param>
    /// <returns>Null where fewer than two steps have articles, so that there is nothing to choose.</returns>
    public static QualitySpread? Of(FeedFacets facets)
    {
        ArgumentNullException.ThrowIfNull(facets);
        QualityStep[] steps = [.. facets.Steps.SkipWhile(step => step.Count == 0).Reverse().SkipWhile(step => step.Count == 0).Reverse()];
        return steps.Length < 2 ? null : new QualitySpread(steps);
    }

    /// <summary>How high a step's bar is, of 40 in all. What is not nothing can be seen.</summary>
    /// <param name="step">One of the steps.</param>
    public int HeightOf(QualityStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Count == 0 ? 0 : Math.Max(1, (int)Math.Round(40.0 * step.Count / most));
    }

    /// <summary>Whether the filter lets some of a step through.</summary>
    /// <param name="step">One of the steps.</param>
    /// <param name="filter">The list's filter.</param>
    public static bool IsIn(QualityStep step, FeedFilter filter)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(filter);
        return (step.Max ?? int.MaxValue) >= (filter.MinQuality ?? 0) && step.Min <= (filter.MaxQuality ?? int.MaxValue);
    }
}
