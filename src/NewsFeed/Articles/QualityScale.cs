namespace NewsFeed.Articles;

/// <summary>Editorial scores in steps of ten, for pictures of how they are spread. Scores go to 194; from 200 on all are one step, so that nobody's number makes the picture longer.</summary>
public static class QualityScale
{
    /// <summary>How many scores a step holds, but for the last.</summary>
    public const int Width = 10;

    /// <summary>How many steps there are.</summary>
    public const int Steps = 21;

    /// <summary>The step of a score, from 0.</summary>
    /// <param name="quality">A score, 0 and up.</param>
    public static int StepOf(int quality) => Math.Min(quality / Width, Steps - 1);

    /// <summary>The lowest score of a step.</summary>
    /// <param name="step">A step.</param>
    public static int MinOf(int step) => step * Width;

    /// <summary>The highest score of a step; null for the last, which has no end.</summary>
    /// <param name="step">A step.</param>
    public static int? MaxOf(int step) => step == Steps - 1 ? null : (step * Width) + Width - 1;
}
