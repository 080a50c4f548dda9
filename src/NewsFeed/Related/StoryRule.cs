using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Related;

/// <summary>What links and addresses say of two articles, before their texts are looked at.</summary>
[Flags]
internal enum StoryEvidence
{
    None = 0,
    SharedAddress = 1,
    LowerNamesHigher = 2,
    HigherNamesLower = 4,
    NamedByEachOther = LowerNamesHigher | HigherNamesLower,
}

/// <summary>Says whether two public articles are about one event. Rather no than a wrong yes.</summary>
/// <remarks>
/// It goes by the two articles alone, never by what else the store holds, so that the same articles make the same stories in whatever order
/// they come. Related lists alone are not trusted: editors' machines list what is merely alike, above all articles of one publisher.
/// </remarks>
internal static class StoryRule
{
    /// <summary>How far apart two articles with one address may have appeared.</summary>
    public static readonly TimeSpan AddressSpan = TimeSpan.FromDays(30);

    /// <summary>How far apart articles may have appeared that list each other, or of which one lists the other.</summary>
    private static readonly TimeSpan NamedSpan = TimeSpan.FromDays(7);

    /// <summary>How far apart articles may have appeared that only resemble each other.</summary>
    public static readonly TimeSpan TextSpan = TimeSpan.FromDays(3);

    /// <summary>Telling words that headlines have to share before they can be close.</summary>
    public const int MinTelling = 3;

    /// <summary>The tie between two articles, the lower number first; null where there is none.</summary>
    public static StoryTieRow? Tie(StoryArticle one, StoryArticle other, StoryEvidence evidence)
    {
        var titles = TellingWords.Compare(one.Text.Title, other.Text.Title);
        var tie = (one.PublishedAt - other.PublishedAt).Duration() is var apart && apart > AddressSpan
            ? StoryTie.None
            : TieOf(one, other, evidence, apart, titles);
        return tie == StoryTie.None ? null : new StoryTieRow
        {
            ArticleId = Math.Min(one.Id, other.Id),
            OtherId = Math.Max(one.Id, other.Id),
            Tie = tie,
            Closeness = titles.Hundredths,
        };
    }

    private static StoryTie TieOf(StoryArticle one, StoryArticle other, StoryEvidence evidence, TimeSpan apart, Likeness titles)
    {
        if (evidence.HasFlag(StoryEvidence.SharedAddress) && (titles.Hundredths == 100 || Wholes(one, other).Telling > 0))
        {
            return StoryTie.SameAddress;
        }

        var isOfTwo = one.ProviderId != other.ProviderId;
        if (evidence.HasFlag(StoryEvidence.NamedByEachOther) && isOfTwo && apart <= NamedSpan && SpeakOfTheSame(one, other))
        {
            return StoryTie.NamedByEachOther;
        }

        if (titles.Telling < MinTelling || one.Text.CountsOtherThan(other.Text))
        {
            return StoryTie.None;
        }

        return (evidence & StoryEvidence.NamedByEachOther) != 0 && isOfTwo && apart <= NamedSpan && titles.Hundredths >= 30 ? StoryTie.NamedByOne
            : apart <= TextSpan && AreClose(one, other, titles, isOfTwo) ? StoryTie.CloseTexts
            : StoryTie.None;
    }

    /// <summary>Of what editors list together, the texts have to share three telling words, one of them in a headline.</summary>
    private static bool SpeakOfTheSame(StoryArticle one, StoryArticle other) =>
        Wholes(one, other).Telling >= MinTelling
        && (TellingWords.Compare(one.Text.Title, other.Text.Whole).Telling > 0 || TellingWords.Compare(other.Text.Title, one.Text.Whole).Telling > 0);

    /// <summary>Of short headlines the excerpts have to agree too.</summary>
    /// <remarks>One publisher seldom reports an event twice, and often uses one headline for several: then the excerpts have to agree much.</remarks>
    private static bool AreClose(StoryArticle one, StoryArticle other, Likeness titles, bool isOfTwo) => isOfTwo
        ? (titles.Hundredths >= 50 && (titles.Telling > MinTelling || Wholes(one, other).Telling > titles.Telling))
            || (titles.Hundredths >= 40 && Wholes(one, other).Telling >= titles.Telling + MinTelling)
        : titles.Hundredths >= 80 && TellingWords.Compare(one.Text.Excerpt, other.Text.Excerpt).Hundredths >= 50;

    private static Likeness Wholes(StoryArticle one, StoryArticle other) => TellingWords.Compare(one.Text.Whole, other.Text.Whole);
}
