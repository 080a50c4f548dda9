using NewsFeed.Curation;
using NewsFeed.Store;

namespace NewsFeed.Web.Commands;

/// <summary>Runs what is decided about topics and providers, and prints what came of it.</summary>
internal static class DirectoryRun
{
    private const string NoStore = "There is no store, and so nothing to decide about: look at NewsFeed__DataDirectory.";

    /// <summary>Decides, or says what a decision would do.</summary>
    public static Task<int> DecideAsync(SourceKind kind, string called, DirectoryWish wish, CuratorNote note, bool isDryRun, CancellationToken cancellation) =>
        RunAsync(
            async (services, token) =>
            {
                var curator = services.GetRequiredService<DirectoryCurator>();
                var result = isDryRun ? await curator.PlanAsync(kind, called, wish, token) : await curator.DecideAsync(kind, called, wish, note, token);
                return Print(kind, result);
            },
            cancellation);

    /// <summary>Prints what has become of a topic or provider.</summary>
    public static Task<int> HistoryAsync(SourceKind kind, string called, CancellationToken cancellation) => RunAsync(
        async (services, token) =>
        {
            if (await services.GetRequiredService<DirectoryDesk>().FindAsync(kind, called, token) is not { } item)
            {
                return Refuse([$"There is no {(kind == SourceKind.Topic ? "topic" : "provider")} “{called}”."]);
            }

            foreach (var entry in await services.GetRequiredService<HistoryQuery>().OfAsync(kind, item.Id, token))
            {
                Console.WriteLine(TextReportPrinter.Printable(HistoryCommand.LineOf(entry)));
            }

            return CommandLine.Done;
        },
        cancellation);

    private static Task<int> RunAsync(Func<IServiceProvider, CancellationToken, Task<int>> command, CancellationToken cancellation) => CommandServices.RunAsync(
        async (services, token) =>
        {
            if (!await CommandServices.HasStoreAsync(services, token))
            {
                return Refuse([NoStore]);
            }

            await CommandServices.PrepareStoreAsync(services, token);
            return await command(services, token);
        },
        Console.Error.WriteLine,
        cancellation);

    private static int Print(SourceKind kind, DirectoryResult result)
    {
        if (result.Outcome == CurationOutcome.AlreadySo)
        {
            Console.WriteLine("It is so already: nothing is changed.");
            return CommandLine.Done;
        }

        if (result.Plan is not { } plan)
        {
            return Refuse(result.Problems);
        }

        foreach (var line in LinesOf(kind, plan).Append(result.EventId is { } number ? $"Done: it is number {number} in the history." : "Nothing was changed: this was a dry run."))
        {
            Console.WriteLine(TextReportPrinter.Printable(line));
        }

        return CommandLine.Done;
    }

    private static IEnumerable<string> LinesOf(SourceKind kind, DirectoryPlan plan)
    {
        yield return $"{plan.Name} ({plan.Key}): {plan.Before} → {plan.After}";
        yield return $"  {plan.Articles:N0} articles, {plan.PublicArticles:N0} of them public{(plan.Shared > 0 ? $", {plan.Shared:N0} of these in both already" : "")}";
        if (plan.Children.Count > 0)
        {
            yield return $"  topics below: {string.Join(", ", plan.Children)}";
        }

        var list = kind == SourceKind.Topic ? "topics" : "providers";
        foreach (var address in plan.Addresses)
        {
            yield return $"  /{list}/{address.From} and its feeds {(address.To is { } to ? $"lead to /{list}/{to}" : "are gone")}";
        }
    }

    private static int Refuse(IReadOnlyList<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            Console.Error.WriteLine(TextReportPrinter.Printable(sentence));
        }

        return CommandLine.NothingDone;
    }
}
