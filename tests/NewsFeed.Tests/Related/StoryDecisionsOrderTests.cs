using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Curation;
using NewsFeed.Store;

namespace NewsFeed.Tests.Related;

/// <summary>Stories follow from the articles and from what curators have decided, and not from the order in which either came.</summary>
[OnEachEngine]
public sealed class StoryDecisionsOrderTests
{
    private static readonly CuratorNote Note = new("ada", null);

    private enum Step
    {
        Import,
        Undo,
        Split,
        Join,
        Release,
    }

    [Fact]
    public Task Are_the_same_whatever_was_decided_imported_and_undone_in_whatever_order() =>
        (from texts in StoryOrderTests.Text.Array[4, 9]
         from former in StoryOrderTests.Text.Array[9]
         from steps in Gen.Select(
             Gen.Frequency((5, Gen.Const(Step.Import)), (1, Gen.Const(Step.Undo)), (3, Gen.Const(Step.Split)), (4, Gen.Const(Step.Join)), (1, Gen.Const(Step.Release))),
             Gen.Int[0, 8], Gen.Int[0, 8], Gen.Bool).Array[8, 24]
         select (texts, former, steps)).SampleAsync(
            async history =>
            {
                await using var lived = await TestStore.CreateAsync();
                foreach (var (step, one, other, isFormer) in history.steps)
                {
                    await TakeAsync(lived, step, one % history.texts.Length, other % history.texts.Length, isFormer ? history.former : history.texts);
                }

                Write(lived, history.texts);
                await lived.ImportAsync(lived.Folder.Path("in"));
                var stories = await Stories.OfAsync(lived);

                // One pass over everything finds what step after step has come to.
                await Stories.RegroupAsync(lived);
                Assert.Equal(stories, await Stories.OfAsync(lived));

                // So does a store that has the articles and the decisions from the start.
                await using var anew = await TestStore.CreateAsync();
                Write(anew, history.texts);
                await anew.ImportAsync(anew.Folder.Path("in"));
                var automatic = await Stories.OfAsync(anew);
                await CopyDecisionsAsync(lived, anew);
                await Stories.RegroupAsync(anew);
                Assert.Equal(stories, await Stories.OfAsync(anew));

                await AssertObeyedAsync(lived);
                foreach (var slug in await lived.Db.Articles.Select(article => article.Slug).ToListAsync(TestStore.Cancellation))
                {
                    await lived.Get<StoryCurator>().DecideAsync(StoryWish.Release(slug), Note, TestStore.Cancellation);
                }

                Assert.Equal(automatic, await Stories.OfAsync(lived));
            },
            iter: 8, threads: 1);

    private static async Task TakeAsync(TestStore store, Step step, int one, int other, string[] texts)
    {
        var curator = store.Get<StoryCurator>();
        switch (step)
        {
            case Step.Import:
                Write(store, texts, one);
                Write(store, texts, other);
                await store.ImportAsync(store.Folder.Path("in"));
                break;
            case Step.Undo when await store.Db.Batches.Where(batch => batch.Undoes == null && !store.Db.Batches.Any(undo => undo.Undoes == batch.Id))
                .OrderByDescending(batch => batch.Id).Select(batch => batch.Id).FirstOrDefaultAsync(TestStore.Cancellation) is > 0 and var last:
                await store.UndoAsync(last);
                break;
            case Step.Split:
                await curator.DecideAsync(StoryWish.Split(Slug(one), Slug(other)), Note, TestStore.Cancellation);
                await curator.DecideAsync(StoryWish.Split(Slug(one)), Note, TestStore.Cancellation);
                break;
            case Step.Join:
                await curator.DecideAsync(StoryWish.Join(Slug(one), Slug(other)), Note, TestStore.Cancellation);
                break;
            case Step.Release:
                await curator.DecideAsync(StoryWish.Release(Slug(one)), Note, TestStore.Cancellation);
                break;
        }
    }

    private static async Task CopyDecisionsAsync(TestStore from, TestStore to)
    {
        const long Event = 5_000;
        to.Db.CuratorEvents.Add(new CuratorEventRow { Id = Event, Who = "ada", Before = "{}", After = "{}" });
        var numbers = await to.Db.Articles.ToDictionaryAsync(article => article.Slug, article => article.Id, TestStore.Cancellation);
        var slugs = await from.Db.Articles.ToDictionaryAsync(article => article.Id, article => article.Slug, TestStore.Cancellation);
        foreach (var row in await from.Db.StoryDecisions.AsNoTracking().ToListAsync(TestStore.Cancellation))
        {
            var (one, other) = (numbers[slugs[row.ArticleId]], numbers[slugs[row.OtherId]]);
            to.Db.StoryDecisions.Add(new StoryDecisionRow { ArticleId = Math.Min(one, other), OtherId = Math.Max(one, other), Verdict = row.Verdict, EventId = Event });
        }

        await to.Db.SaveChangesAsync(TestStore.Cancellation);
    }

    private static async Task AssertObeyedAsync(TestStore store)
    {
        var storyOf = await store.Db.Articles.Where(article => article.State == ArticleState.Public).ToDictionaryAsync(article => article.Id, article => article.StoryId, TestStore.Cancellation);
        foreach (var row in await store.Db.StoryDecisions.AsNoTracking().ToListAsync(TestStore.Cancellation))
        {
            if (storyOf.TryGetValue(row.ArticleId, out var one) && storyOf.TryGetValue(row.OtherId, out var other))
            {
                Assert.Equal(row.Verdict == StoryVerdict.Together, one != 0 && one == other);
            }
        }
    }

    private static void Write(TestStore store, string[] texts)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            Write(store, texts, i);
        }
    }

    private static void Write(TestStore store, string[] texts, int number) => store.Folder.Write($"in/{Slug(number)}.md", texts[number]);

    private static string Slug(int number) => $"2026-05-01-a{number:00}";
}
