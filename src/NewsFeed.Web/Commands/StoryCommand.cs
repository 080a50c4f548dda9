using System.CommandLine;
using NewsFeed.Curation;

namespace NewsFeed.Web.Commands;

/// <summary><c>newsfeed story …</c>.</summary>
internal static class StoryCommand
{
    public static Command Create()
    {
        var slugs = new Argument<string[]>("SLUG") { Description = "What an article's address is made of.", Arity = ArgumentArity.OneOrMore };
        var slug = new Argument<string>("SLUG") { Description = "What an article's address is made of." };
        var other = new Argument<string>("OTHER") { Description = "The same of another article." };
        var released = new Argument<string>("SLUG") { Description = "What an article's address is made of." };
        return new Command("story", "Split and join stories by hand, whatever is imported later.")
        {
            Complete(
                new Command("split", "Take articles out of their story, never to stand in one with those that stay.") { slugs },
                parsed => StoryWish.Split(parsed.GetRequiredValue(slugs))),
            Complete(
                new Command("join", "Make one story of two articles and all that each stands in one with.") { slug, other },
                parsed => StoryWish.Join(parsed.GetRequiredValue(slug), parsed.GetRequiredValue(other))),
            Complete(
                new Command("release", "Take back what was split or joined with an article, as if it had never been.") { released },
                parsed => StoryWish.Release(parsed.GetRequiredValue(released))),
        };
    }

    private static Command Complete(Command command, Func<ParseResult, StoryWish> wish)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what it would do; change nothing." };
        var reason = ReasonOption.Create();
        command.Options.Add(dryRun);
        command.Options.Add(reason);
        command.SetAction((parsed, cancellation) =>
        {
            var note = new CuratorNote($"{Environment.UserName}@{Environment.MachineName}", parsed.GetValue(reason));
            return CommandServices.RunAsync((services, token) => RunAsync(services, wish(parsed), parsed.GetValue(dryRun) ? null : note, token), Console.Error.WriteLine, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, StoryWish wish, CuratorNote? note, CancellationToken cancellation)
    {
        if (!await CommandServices.HasStoreAsync(services, cancellation))
        {
            Console.Error.WriteLine("There is no store, and so nothing to decide about: look at NewsFeed__DataDirectory.");
            return CommandLine.NothingDone;
        }

        await CommandServices.PrepareStoreAsync(services, cancellation);
        var curator = services.GetRequiredService<StoryCurator>();
        return Print(note is null ? await curator.PlanAsync(wish, cancellation) : await curator.DecideAsync(wish, note, cancellation));
    }

    private static int Print(StoryResult result)
    {
        if (result.Outcome is not (CurationOutcome.Done or CurationOutcome.AlreadySo))
        {
            result.Problems.ToList().ForEach(problem => Console.Error.WriteLine(TextReportPrinter.Printable(problem)));
            return CommandLine.NothingDone;
        }

        foreach (var line in LinesOf(result))
        {
            Console.WriteLine(TextReportPrinter.Printable(line));
        }

        return CommandLine.Done;
    }

    private static IEnumerable<string> LinesOf(StoryResult result)
    {
        if (result.Plan is not { } plan)
        {
            return ["It is so already: nothing is changed."];
        }

        return
        [
            "before:", .. plan.Before.Select(LineOf), "after:", .. plan.After.Select(LineOf),
            result.EventId is { } number ? $"Done: it is number {number} in the history." : "Nothing was changed: this was a dry run.",
        ];
    }

    private static string LineOf(IReadOnlyList<StoryMember> story) => $"  {string.Join(" + ", story.Select(member => member.Slug))}";
}
