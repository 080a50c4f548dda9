using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.Insight;
using NewsFeed.Store;

namespace NewsFeed.Digests;

/// <summary>An issue as far as memory knows it: which articles and stories its days have, and which of these the seven days before had.</summary>
internal sealed class IssueDraft
{
    /// <summary>How long a story stays told.</summary>
    public const int DaysTold = 7;

    private readonly FeedColumns columns;

    /// <param name="columns">The articles.</param>
    /// <param name="period">The issue's days.</param>
    public IssueDraft(FeedColumns columns, IssuePeriod period)
    {
        (this.columns, Period) = (columns, period);
        (Start, End) = (Timeline.PositionOf(columns, period.First), EndOf(columns, period.Last));
        var before = Timeline.PositionOf(columns, Timeline.Back(period.First, DaysTold));
        Stories = [.. Enumerable.Range(Start, End - Start).GroupBy(NameOf).Select(story => StoryOf(story, before))];
        Providers = Enumerable.Range(Start, End - Start).Select(position => columns.ProviderOf[position]).Distinct().Count();
    }

    public IssuePeriod Period { get; }

    /// <summary>The first position of its days.</summary>
    public int Start { get; }

    /// <summary>The first position after its days.</summary>
    public int End { get; }

    /// <summary>All its stories, in no order.</summary>
    public IReadOnlyList<DraftStory> Stories { get; }

    public int Providers { get; }

    /// <summary>The first position after a day.</summary>
    public static int EndOf(FeedColumns columns, DateOnly day) => day == DateOnly.MaxValue ? columns.Count : Timeline.PositionOf(columns, day.AddDays(1));

    /// <summary>What an issue orders stories by. Neither the moment of asking nor the order of imports is in it; what it holds equal is told apart by address.</summary>
    /// <param name="lead">The position of the article that leads the story.</param>
    /// <param name="size">How many articles the story has.</param>
    public (long Score, long Second) WeightOf(int lead, int size)
    {
        var (quality, heat) = (columns.Qualities[lead], columns.Heats[lead]);
        var rank = Rank.Of(quality < 0 ? null : quality, heat < 0 ? null : heat, Rank.Epoch, size > 1 ? size : 0);
        return (rank.Stored, SecondOf(lead));
    }

    /// <summary>Says which article of a story stands before which: what leads it, then by score and attention, then the newer. What is equal, addresses tell apart.</summary>
    public (bool IsOther, int Quality, int Heat, long Second) PlaceOf(int position) =>
        (columns.StoryOf[position] < 0, -columns.Qualities[position], -columns.Heats[position], -SecondOf(position));

    private DraftStory StoryOf(IEnumerable<int> here, int before)
    {
        int[] positions = [.. here];
        var story = Math.Abs(columns.StoryOf[positions[0]]);
        int[] members = story == 0 ? positions : [.. columns.Stories[story].Where(position => position < End)];
        return new DraftStory(members, Start, members.Any(position => position >= before && position < Start));
    }

    /// <summary>The story's number; below zero for an article that stands alone.</summary>
    private int NameOf(int position) => columns.StoryOf[position] == 0 ? -1 - position : Math.Abs(columns.StoryOf[position]);

    private long SecondOf(int position) => FeedKey.InstantOf(columns.Keys[position]).ToUnixTimeSeconds();
}

/// <summary>A story of an issue.</summary>
/// <param name="Members">The positions of its articles that had appeared when the issue's days ended.</param>
/// <param name="Start">The first position of the issue's days.</param>
/// <param name="StoodBefore">Whether one of its articles appeared in the seven days before.</param>
internal sealed record DraftStory(IReadOnlyList<int> Members, int Start, bool StoodBefore)
{
    /// <summary>The articles of the issue's days.</summary>
    public IEnumerable<int> Here => Members.Where(position => position >= Start);
}
