using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>What a wish means for what is decided of stories.</summary>
internal sealed class StoryChange
{
    /// <summary>Pairs that one split may hold apart: a hundred articles out of two hundred. Stories are far smaller; each pair is a row that every import reads.</summary>
    public const int MaxPairs = 10_000;

    private readonly StoryWish wish;
    private readonly IReadOnlyList<Standing> members;

    private StoryChange(StoryWish wish, IReadOnlyList<Standing> named, IReadOnlyList<Standing> members, StoryVerdicts verdicts)
    {
        (this.wish, Named, this.members, Verdicts) = (wish, named, members, verdicts);
        Refusal = named.Count < wish.Slugs.Distinct(StringComparer.Ordinal).Count()
            ? new StoryResult(CurationOutcome.NotFound) { Problems = [.. wish.Slugs.Except(named.Select(article => article.Slug)).Select(slug => $"There is no article “{slug}”.")] }
            : Problem() is { } problem ? new StoryResult(CurationOutcome.Refused) { Problems = [problem] }
            : IsMade ? new StoryResult(CurationOutcome.AlreadySo)
            : null;
    }

    /// <summary>Why nothing is to be done; null where something is.</summary>
    public StoryResult? Refusal { get; }

    /// <summary>The articles that are named.</summary>
    public IReadOnlyList<Standing> Named { get; }

    /// <summary>What is decided.</summary>
    public StoryVerdicts Verdicts { get; }

    private bool IsMade => wish.Action switch
    {
        CuratorAction.Joined => IsOneStory && Verdicts.AreJoined(Named[0].Id, Named[1].Id),
        CuratorAction.Released => !Verdicts.Concern(Named[0].Id, wish.EventId),
        _ => false,
    };

    private bool IsOneStory => Named[0].StoryId != 0 && Named.All(article => article.StoryId == Named[0].StoryId);

    private IEnumerable<Standing> Staying => members.Where(member => Named.All(article => article.Id != member.Id));

    /// <summary>Reads what it is about.</summary>
    public static async Task<StoryChange> LoadAsync(NewsFeedDb db, PreparedQueries queries, StoryWish wish, CancellationToken cancellation)
    {
        var slugs = wish.Slugs.Distinct(StringComparer.Ordinal).ToArray();
        var named = await Standings(db.Articles.Where(article => slugs.Contains(article.Slug))).ToListAsync(cancellation);
        long[] stories = [.. named.Select(article => article.StoryId).Where(story => story != 0).Distinct()];
        var members = await Standings(db.Articles.Where(article => article.StoryId != 0 && stories.Contains(article.StoryId))).ToListAsync(cancellation);
        return new StoryChange(wish, [.. named.OrderBy(article => Array.IndexOf(slugs, article.Slug))], members, await StoryVerdicts.LoadAsync(queries, cancellation));
    }

    /// <summary>Decides.</summary>
    /// <param name="events">The events, one for each article that is named.</param>
    public void Decide(IReadOnlyList<long> events)
    {
        var going = Named.Select(article => article.Id).ToHashSet();
        switch (wish.Action)
        {
            case CuratorAction.Split:
                long[] staying = [.. Staying.Select(member => member.Id)];
                foreach (var (article, made) in Named.Zip(events))
                {
                    Verdicts.Part(article.Id, going, staying, made);
                }

                break;
            case CuratorAction.Joined:
                var (one, other) = (Named[0], Named[1]);
                Verdicts.Join([LeaderOf(one), one.Id, other.Id, LeaderOf(other)], members.Select(member => member.Id), events[0]);
                break;
            default:
                Verdicts.Release(Named[0].Id, wish.EventId);
                break;
        }
    }

    private string? Problem() => wish.Action == CuratorAction.Released ? null
        : Named.FirstOrDefault(article => article.State != ArticleState.Public) is { } hidden ? $"“{hidden.Title}” is not public: only public articles stand in stories."
        : wish.Action == CuratorAction.Joined ? (Named.Count < 2 ? "An article cannot be joined with itself." : null)
        : Named.Count == 0 ? "Say which articles are to leave the story."
        : Named.FirstOrDefault(article => article.StoryId == 0) is { } alone ? $"“{alone.Title}” stands in no story."
        : !IsOneStory ? "They stand in several stories: split one after the other."
        : !Staying.Any() ? "One article at least has to stay in the story."
        : Named.Count * Staying.Count() > MaxPairs ? "That is too much at once: split fewer articles."
        : null;

    private long LeaderOf(Standing article) => members.FirstOrDefault(member => member.StoryId == article.StoryId && member.IsLeader)?.Id ?? article.Id;

    private static IQueryable<Standing> Standings(IQueryable<ArticleRow> articles) =>
        articles.OrderBy(article => article.Id).Select(article => new Standing(article.Id, article.Slug, article.ShownTitle ?? article.Title, article.State, article.StoryId, article.StorySize > 0));

    /// <summary>An article and where it stands.</summary>
    public sealed record Standing(long Id, string Slug, string Title, ArticleState State, long StoryId, bool IsLeader);
}
