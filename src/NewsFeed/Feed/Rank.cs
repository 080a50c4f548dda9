namespace NewsFeed.Feed;

/// <summary>The order "top": a number made once, that needs no remaking as time passes.</summary>
/// <remarks>
/// Every point is worth one <see cref="HalfLife"/>: an article of twice the quality stands level with one a half-life younger.
/// As time passes all articles sink alike, so the stored sum keeps its order for ever and an index serves it.
/// </remarks>
/// <param name="Quality">log₂ of the editorial score; a missing score counts as <see cref="UnratedQuality"/>.</param>
/// <param name="Heat">log₂(1 + attention beyond the score / <see cref="HeatScale"/>).</param>
/// <param name="Age">Half-lives since <see cref="Epoch"/>; later articles have more.</param>
/// <param name="Story">What the story adds that the article leads: each further article counts as the editors count a related one, as far as their heat has not counted it.</param>
public sealed record Rank(double Quality, double Heat, double Age, double Story = 0)
{
    /// <summary>What an article without a score counts as: the middle of what editors leave unpublished.</summary>
    public const int UnratedQuality = 40;

    /// <summary>The attention of two related articles (10 each) doubles the weight.</summary>
    public const double HeatScale = 20;

    /// <summary>The attention that each further article of a story means, as in the editors' own heat.</summary>
    public const int AttentionOfMember = 10;

    /// <summary>How long it takes an article to count half.</summary>
    public static readonly TimeSpan HalfLife = TimeSpan.FromDays(2);

    /// <summary>Where the age part is zero. Any fixed moment would do; older articles have a negative part.</summary>
    public static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The sum.</summary>
    public double Total => Quality + Heat + Age + Story;

    /// <summary>The sum in millionths, as the store keeps it: whole numbers compare alike everywhere.</summary>
    public long Stored => Millionths(Quality + Heat + Age) + Millionths(Story);

    /// <summary>The parts of a rank in the store. Its age part is what the others leave, as the store lets no date count that was still to come.</summary>
    /// <param name="stored">The sum in millionths.</param>
    /// <param name="quality">Editorial score; null where there is none.</param>
    /// <param name="heat">Attention; null or -1 counts as none.</param>
    /// <param name="storySize">How many articles the story has that the article leads; 0 where it leads none.</param>
    public static Rank PartsOf(long stored, int? quality, int? heat, int storySize = 0)
    {
        var timeless = Of(quality, heat, Epoch, storySize);
        return timeless with { Age = (stored / 1_000_000.0) - timeless.Total };
    }

    /// <summary>A rank in the store for a story of another size: nothing else of it changes.</summary>
    /// <param name="stored">The sum in millionths.</param>
    /// <param name="quality">Editorial score; null where there is none.</param>
    /// <param name="heat">Attention; null or -1 counts as none.</param>
    /// <param name="before">The size that it was made for; 0 for none.</param>
    /// <param name="after">The size that the story has now; 0 for none.</param>
    public static long Resized(long stored, int? quality, int? heat, int before, int after) =>
        stored - Millionths(Of(quality, heat, Epoch, before).Story) + Millionths(Of(quality, heat, Epoch, after).Story);

    /// <summary>The rank of an article.</summary>
    /// <param name="quality">Editorial score; null where there is none.</param>
    /// <param name="heat">Attention; null or -1 counts as none.</param>
    /// <param name="publishedAt">When it appeared.</param>
    /// <param name="storySize">How many articles the story has that the article leads; 0 where it leads none.</param>
    public static Rank Of(int? quality, int? heat, DateTimeOffset publishedAt, int storySize = 0)
    {
        var score = quality ?? UnratedQuality;
        var attention = Math.Max(0, (heat ?? -1) - score);
        var ofStory = Math.Max(attention, AttentionOfMember * (storySize - 1));
        return new Rank(
            Math.Log2(Math.Max(1, score)),
            Points(attention),
            (publishedAt - Epoch) / HalfLife,
            Points(ofStory) - Points(attention));
    }

    private static double Points(int attention) => Math.Log2(1 + (attention / HeatScale));

    private static long Millionths(double points) => (long)Math.Round(points * 1_000_000);
}
