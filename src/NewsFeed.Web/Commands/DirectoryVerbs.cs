using System.CommandLine;
using NewsFeed.Curation;
using NewsFeed.Store;

namespace NewsFeed.Web.Commands;

/// <summary>The verbs that topics and providers share.</summary>
/// <param name="kind">Which of the two.</param>
/// <param name="word">What the argument is called.</param>
/// <param name="meaning">What it takes.</param>
internal sealed class DirectoryVerbs(SourceKind kind, string word, string meaning)
{
    private readonly string thing = word.ToLowerInvariant();

    public Command Rename()
    {
        var name = new Argument<string?>("NAME") { Description = "The new name.", Arity = ArgumentArity.ZeroOrOne };
        var address = new Option<string?>("--address") { Description = "A new short name for its address; the old address leads there." };
        var follow = Follow();
        var command = new Command("rename", $"Give a {thing} another name.") { name, follow };
        if (kind == SourceKind.Topic)
        {
            command.Options.Add(address);
        }

        return Complete(command, parsed => parsed.GetValue(follow) ? DirectoryWish.FollowFiles(CuratorAction.Renamed)
            : (parsed.GetValue(name), kind == SourceKind.Topic ? parsed.GetValue(address) : null) is var (text, slug) && (text ?? slug) is not null ? DirectoryWish.Rename(text, slug)
            : null);
    }

    public Command Merge()
    {
        var into = new Argument<string>("INTO") { Description = $"The {thing} that it becomes." };
        return Complete(
            new Command("merge", $"Merge a {thing} into another: its articles are the other's, those of later imports too, and its addresses lead there.") { into },
            parsed => DirectoryWish.Merge(parsed.GetRequiredValue(into)));
    }

    public Command Separate() => Complete(new Command("separate", "Take a merge back, as if it had never been."), _ => DirectoryWish.Separate());

    public Command Describe()
    {
        var text = new Argument<string?>("TEXT") { Description = "A sentence or two; \"\" for none.", Arity = ArgumentArity.ZeroOrOne };
        var follow = Follow();
        return Complete(
            new Command("describe", $"Describe a {thing}.") { text, follow },
            parsed => parsed.GetValue(follow) ? DirectoryWish.FollowFiles(CuratorAction.Described) : parsed.GetValue(text) is { } words ? DirectoryWish.Describe(words) : null);
    }

    public Command Place()
    {
        var parent = new Argument<string?>("PARENT") { Description = "The topic above it.", Arity = ArgumentArity.ZeroOrOne };
        var none = new Option<bool>("--none") { Description = "Let it stand below none." };
        var follow = Follow();
        return Complete(
            new Command("parent", "Put a topic below another.") { parent, none, follow },
            parsed => parsed.GetValue(follow) ? DirectoryWish.FollowFiles(CuratorAction.Placed)
                : parsed.GetValue(none) ? DirectoryWish.Place(null)
                : parsed.GetValue(parent) is { } above ? DirectoryWish.Place(above) : null);
    }

    public Command Hide() => Complete(new Command("hide", $"Hide a {thing}: no page, no feed, no facet. Its articles stay."), _ => DirectoryWish.Hide());

    public Command Show() => Complete(new Command("show", $"Show a hidden {thing} again."), _ => DirectoryWish.Show());

    public Command History()
    {
        var subject = new Argument<string>(word) { Description = meaning };
        var command = new Command("history", $"Say what has become of a {thing}: who did what, when, before, after and why.") { subject };
        command.SetAction((parsed, cancellation) => DirectoryRun.HistoryAsync(kind, parsed.GetRequiredValue(subject), cancellation));
        return command;
    }

    private static Option<bool> Follow() => new("--follow-file") { Description = "Let files count again." };

    private Command Complete(Command command, Func<ParseResult, DirectoryWish?> wish)
    {
        var subject = new Argument<string>(word) { Description = meaning };
        command.Arguments.Insert(0, subject);
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what it would do; change nothing." };
        var reason = ReasonOption.Create();
        command.Options.Add(dryRun);
        command.Options.Add(reason);
        command.SetAction((parsed, cancellation) =>
        {
            if (wish(parsed) is not { } wanted)
            {
                Console.Error.WriteLine($"Say what “{command.Name}” is to do: look at “newsfeed {thing} {command.Name} --help”.");
                return Task.FromResult(CommandLine.NothingDone);
            }

            var note = new CuratorNote($"{Environment.UserName}@{Environment.MachineName}", parsed.GetValue(reason));
            return DirectoryRun.DecideAsync(kind, parsed.GetRequiredValue(subject), wanted, note, parsed.GetValue(dryRun), cancellation);
        });
        return command;
    }
}
