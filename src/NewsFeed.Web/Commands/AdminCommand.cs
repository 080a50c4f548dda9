using System.CommandLine;
using NewsFeed.Accounts;
using NewsFeed.Store;
using NewsFeed.Web.Security.Accounts;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Commands;

/// <summary><c>newsfeed admin add|reset</c>: for who stands at the server, and needs no account for it.</summary>
internal static class AdminCommand
{
    private static readonly string[] RoleNames = [.. Enum.GetNames<AccountRole>().Select(name => name.ToLowerInvariant())];

    public static Command Create() => new("admin", "Let somebody into the newsroom: links to a new account, or to a new password.") { Add(), Reset() };

    private static Command Add()
    {
        var name = new Argument<string>("NAME") { Description = "The name that the account is to have." };
        var role = new Option<string>("--role") { Description = "What it may do: viewer, editor or admin.", DefaultValueFactory = _ => "admin" };
        role.AcceptOnlyFromAmong(RoleNames);
        var command = new Command("add", "Make a one-time link to a new account, and show it, this once.") { name, role };
        command.SetAction((parsed, cancellation) => RunAsync(
            (links, token) => AddAsync(links, parsed.GetRequiredValue(name), Enum.Parse<AccountRole>(parsed.GetRequiredValue(role), ignoreCase: true), token),
            AccountRules.Invitation,
            cancellation));
        return command;
    }

    private static Command Reset()
    {
        var name = new Argument<string>("NAME") { Description = "The account's name." };
        var command = new Command("reset", "Make a one-time link to a new password, and show it, this once. Using it takes the account's passkeys and codes away, and opens it where it was closed.") { name };
        command.SetAction((parsed, cancellation) => RunAsync(
            async (links, token) => await links.ResetAsync(parsed.GetRequiredValue(name), Who, token) is { } secret
                ? (secret, null)
                : (null, $"There is no account called “{parsed.GetRequiredValue(name)}”."),
            AccountRules.ShortLink,
            cancellation));
        return command;
    }

    private static string Who => $"{Environment.UserName}@{Environment.MachineName}";

    private static async Task<(string? Secret, string? Refusal)> AddAsync(AccountLinks links, string name, AccountRole role, CancellationToken cancellation) =>
        AccountRules.ProblemOf(name) is { } problem ? (null, problem)
        : await links.InviteAsync(name, role, Who, cancellation) is { } secret ? (secret, null)
        : (null, $"There is an account called “{name}” already: “newsfeed admin reset” gives it a new password.");

    private static Task<int> RunAsync(
        Func<AccountLinks, CancellationToken, Task<(string? Secret, string? Refusal)>> make, TimeSpan life, CancellationToken cancellation) => CommandServices.RunAsync(
        async (services, token) =>
        {
            await CommandServices.PrepareStoreAsync(services, token);
            var (secret, refusal) = await make(services.GetRequiredService<AccountLinks>(), token);
            if (secret is null)
            {
                Console.Error.WriteLine(refusal);
                return CommandLine.NothingDone;
            }

            // The link alone on the output, so that a script can take it from there.
            Console.Error.WriteLine($"Whoever opens this link first has the account. It works once, within {(life.TotalDays > 1 ? $"{life.TotalDays:0} days" : $"{life.TotalHours:0} hours")}:");
            Console.WriteLine(LinkAddress.Of(services.GetRequiredService<NewsFeedSettings>(), secret));
            return CommandLine.Done;
        },
        Console.Error.WriteLine,
        cancellation);
}
