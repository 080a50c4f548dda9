using Microsoft.EntityFrameworkCore;
using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.Related;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>Reads stories as the newsroom sees them.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
/// <param name="feed">Searches.</param>
/// <param name="articles">Reads articles.</param>
/// <param name="related">Reads the story of one.</param>
public sealed class StoryDesk(NewsFeedDb db, FeedColumnsCache cache, FeedQuery feed, ArticleQuery articles, RelatedQuery related)
{
    /// <summary>Stories on a page of the list.</summary>
    public const int PageSize = 50;

    /// <summary>Articles that a search for another story finds: more would bury the page, and further words narrow it down.</summary>
    public const int MaxFound = 20;

    /// <summary>Standing decisions and events that are read of one story: its page stays one to be read.</summary>
    private const int MaxTold = 100;

    private static readonly CuratorAction[] Actions = [CuratorAction.Split, CuratorAction.Joined, CuratorAction.Released];

    /// <summary>The stories, the newest first by the article that leads; of those decided by hand also articles that stand alone by it.</summary>
    /// <param name="isByHand">Only those that a curator has decided about.</param>
    /// <param name="page">Which page, from 1; one that there is not is the last.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<StoryList> ListAsync(bool isByHand, int page, CancellationToken cancellation)
    {
        var columns = await cache.CurrentAsync(db, cancellation);
        int[] all = [.. columns.Stories.Values.Select(positions => positions[0])];
        var decided = await db.StoryDecisions.Select(row => row.ArticleId).Union(db.StoryDecisions.Select(row => row.OtherId)).ToListAsync(cancellation);
        int[] byHand = [.. decided.Select(columns.PositionOfId).OfType<int>().Select(position => LeaderOf(columns, position)).Distinct()];
        var shown = isByHand ? byHand : all;
        var pages = Math.Max(1, (shown.Length + PageSize - 1) / PageSize);
        var some = shown.OrderDescending().Skip((Math.Clamp(page, 1, pages) - 1) * PageSize).Take(PageSize).ToArray();
        var (items, stories) = await new StoryCards(new Card(db, cache.Readers, columns), columns).AtAsync(some, own: 0, cancellation);
        return new StoryList([.. items.Select(item => new StoryLine(item, stories.GetValueOrDefault(item.StoryId)?.Size ?? 1))], all.Length, byHand.Length, pages);
    }

    /// <summary>Articles that a search finds, each with the size of its story.</summary>
    /// <param name="search">The search.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<StoryLine>> SearchAsync(FeedRequest search, CancellationToken cancellation)
    {
        var page = await feed.PageAsync(search, MaxFound, cancellation);
        return [.. page.Items.Select(item => new StoryLine(item, page.Stories.GetValueOrDefault(item.StoryId)?.Size ?? 1))];
    }

    /// <summary>Reads the story of an article, with all that is decided by.</summary>
    /// <param name="slug">What the article's address is made of.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Null where no public article has it.</returns>
    public async Task<StoryCard?> OpenAsync(string slug, CancellationToken cancellation)
    {
        if ((await articles.BySlugAsync(slug, cancellation))?.Item is not { } item)
        {
            return null;
        }

        var story = (await related.OfAsync(item.Id, cancellation)).Story;
        long[] ids = [.. (story?.Members ?? []).Select(member => member.Id).Append(item.Id).Distinct()];
        var decided = await DecidedAsync(ids, cancellation);
        return new StoryCard(item, story) { Decided = decided, History = await HistoryAsync(ids, [.. decided.Select(decision => decision.EventId)], cancellation) };
    }

    private static int LeaderOf(FeedColumns columns, int position) =>
        Math.Abs(columns.StoryOf[position]) is > 0 and var story ? columns.Stories[story][0] : position;

    private async Task<IReadOnlyList<StoryDecided>> DecidedAsync(long[] ids, CancellationToken cancellation)
    {
        var pairs = await (
            from row in db.StoryDecisions
            where ids.Contains(row.ArticleId) || ids.Contains(row.OtherId)
            join one in db.Articles on row.ArticleId equals one.Id
            join other in db.Articles on row.OtherId equals other.Id
            join made in db.CuratorEvents on row.EventId equals made.Id
            orderby made.Id descending, row.ArticleId, row.OtherId
            select new
            {
                Event = made,
                row.Verdict,
                One = new StoryMember(one.Slug, one.ShownTitle ?? one.Title),
                Other = new StoryMember(other.Slug, other.ShownTitle ?? other.Title),
                IsOther = made.SubjectId == row.OtherId,
            }).AsNoTracking().Take(MaxTold).ToListAsync(cancellation);
        return
        [
            .. pairs.GroupBy(pair => (pair.Event.Id, pair.Verdict)).Select(decision =>
            {
                var (first, of) = (decision.First(), decision.First().IsOther ? decision.First().Other : decision.First().One);
                return new StoryDecided(first.Event.Id, first.Verdict, of, [.. decision.SelectMany(pair => (StoryMember[])[pair.One, pair.Other]).Distinct().Where(member => member != of)])
                {
                    Who = first.Event.Who,
                    At = first.Event.At,
                    Reason = first.Event.Reason,
                };
            }),
        ];
    }

    private Task<List<StoryEvent>> HistoryAsync(long[] ids, long[] events, CancellationToken cancellation) => (
        from made in db.CuratorEvents
        where (made.Kind == SourceKind.Article && ids.Contains(made.SubjectId) && Actions.Contains(made.Action)) || events.Contains(made.Id)
        join article in db.Articles on made.SubjectId equals article.Id
        orderby made.Id descending
        select new StoryEvent(made.Action, new StoryMember(article.Slug, article.ShownTitle ?? article.Title), made.Who, made.At, made.Before, made.After, made.Reason))
        .Take(MaxTold).ToListAsync(cancellation);
}
