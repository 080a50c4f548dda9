using System.CommandLine;
using NewsFeed.Curation;

namespace NewsFeed.Web.Commands;

/// <summary><c>newsfeed edit SLUG</c>.</summary>
internal static class EditCommand
{
    private const string NoStore = "There is no store, and so no article to edit: look at NewsFeed__DataDirectory.";

    public static Command Create()
    {
        var slug = new Argument<string>("SLUG") { Description = "What the article's address is made of." };
        var set = new Option<string[]>("--set") { Description = $"FIELD=VALUE, repeatable: {string.Join(", ", ArticleEdit.Fields.Where(field => field != "topics"))}. No value for none." };
        set.Validators.Add(given =>
        {
            foreach (var token in given.Tokens.Where(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1))
            {
                given.AddError($"“{token.Value}” sets nothing: write it like quality=85.");
            }
        });
        var add = new Option<string[]>("--add-topic") { Description = "A topic's name that the article is to have; repeatable." };
        var remove = new Option<string[]>("--remove-topic") { Description = "A topic's name that it is not to have; repeatable." };
        var follow = new Option<string[]>("--follow-file") { Description = "A field in which its file is to count again; repeatable." };
        var reason = ReasonOption.Create();
        var command = new Command("edit", "Change fields of an article, whatever its file says now or later.") { slug, set, add, remove, follow, reason };
        command.SetAction((parsed, cancellation) =>
        {
            var edit = new ArticleEdit
            {
                Set = (parsed.GetValue(set) ?? []).Select(text => text.Split('=', 2)).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]),
                AddTopics = parsed.GetValue(add) ?? [],
                RemoveTopics = parsed.GetValue(remove) ?? [],
                Follow = parsed.GetValue(follow) ?? [],
            };
            var note = new CuratorNote($"{Environment.UserName}@{Environment.MachineName}", parsed.GetValue(reason));
            return CommandServices.RunAsync((services, token) => RunAsync(services, parsed.GetRequiredValue(slug), edit, note, token), Console.Error.WriteLine, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string slug, ArticleEdit edit, CuratorNote note, CancellationToken cancellation)
    {
        if (!await CommandServices.HasStoreAsync(services, cancellation))
        {
            Console.Error.WriteLine(NoStore);
            return CommandLine.NothingDone;
        }

        await CommandServices.PrepareStoreAsync(services, cancellation);
        return Print(slug, await services.GetRequiredService<Curator>().EditAsync(slug, edit, note, cancellation));
    }

    private static int Print(string slug, CurationResult result)
    {
        if (result.Outcome is CurationOutcome.Done or CurationOutcome.AlreadySo)
        {
            Console.WriteLine(result.EventId is { } number ? $"Edited: it is number {number} in the history of {slug}." : "It was so already: nothing was changed.");
            return CommandLine.Done;
        }

        string[] sentences = result.Outcome switch
        {
            CurationOutcome.NotFound => [$"There is no article “{TextReportPrinter.Printable(slug)}”."],
            CurationOutcome.FileMissing => ["The article's file has gone from its site: import it again first."],
            _ => [.. result.Problems],
        };
        foreach (var sentence in sentences)
        {
            Console.Error.WriteLine(TextReportPrinter.Printable(sentence));
        }

        return CommandLine.NothingDone;
    }
}
