using System.CommandLine;
using System.Globalization;
using NewsFeed.Tokens;
using Spectre.Console;

namespace NewsFeed.Web.Commands;

/// <summary><c>newsfeed token add|list|revoke</c>.</summary>
internal static class TokenCommand
{
    private static readonly string[] ScopeNames = [.. TokenScopeNames.All];

    public static Command Create() => new("token", "Make, list and revoke personal tokens, by which programs write to the site.")
    {
        Add(), List(), Revoke(),
    };

    private static Command Add()
    {
        var name = new Argument<string>("NAME") { Description = "What to call it, such as the program that is to bear it." };
        var scopes = new Option<string[]>("--scope") { Description = "What it lets its bearer do: read, import or publish; repeatable.", Required = true };
        scopes.AcceptOnlyFromAmong(ScopeNames);
        scopes.AllowMultipleArgumentsPerToken = true;
        var life = new Option<string?>("--expires") { Description = "How long it holds good, such as 90d, 12h or 1y; for ever where it is not given." };
        life.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } text && TokenLife.Of(text) is null)
            {
                given.AddError($"“{text}” is no time that a token could live: write it like 12h, 90d or 1y.");
            }
        });
        var command = new Command("add", "Make a token and show it, this once.") { name, scopes, life };
        command.SetAction((parsed, cancellation) => RunAsync(
            (book, token) => AddAsync(
                book, parsed.GetRequiredValue(name), parsed.GetRequiredValue(scopes), parsed.GetValue(life) is { } text ? TokenLife.Of(text) : null, token),
            cancellation));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "List all tokens: what they may do, when they were used last, whether they hold good.");
        command.SetAction((_, cancellation) => RunAsync(ListAsync, cancellation));
        return command;
    }

    private static Command Revoke()
    {
        var token = new Argument<string>("TOKEN") { Description = "Its name, or its number in the list." };
        var command = new Command("revoke", "Revoke a token: the next request that bears it is refused.") { token };
        command.SetAction((parsed, cancellation) => RunAsync((book, stop) => RevokeAsync(book, parsed.GetRequiredValue(token), stop), cancellation));
        return command;
    }

    private static Task<int> RunAsync(Func<TokenBook, CancellationToken, Task<int>> command, CancellationToken cancellation) => CommandServices.RunAsync(
        async (services, token) =>
        {
            await CommandServices.PrepareStoreAsync(services, token);
            return await command(services.GetRequiredService<TokenBook>(), token);
        },
        Console.Error.WriteLine,
        cancellation);

    private static async Task<int> AddAsync(TokenBook book, string name, string[] scopes, TimeSpan? life, CancellationToken cancellation)
    {
        var made = await book.AddAsync(name, TokenScopeNames.Parse(scopes), life, cancellation);
        if (made.Text is null)
        {
            Console.Error.WriteLine(made.Refusal);
            return CommandLine.NothingDone;
        }

        // The token alone on the output, so that a script can take it from there.
        Console.Error.WriteLine("This is shown once. Keep it where secrets are kept, and send it as “Authorization: Bearer …”, never in an address:");
        Console.WriteLine(made.Text);
        return CommandLine.Done;
    }

    private static async Task<int> ListAsync(TokenBook book, CancellationToken cancellation)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("ID", "name", "scopes", "made", "used", "holds good");
        foreach (var token in await book.ListAsync(cancellation))
        {
            string[] cells =
            [
                token.Id.ToString(CultureInfo.InvariantCulture), token.Name, string.Join(' ', TokenScopeNames.Of(token.Scopes)),
                Day(token.MadeAt), token.LastUsedAt is { } used ? Day(used) : "never",
                (token.RevokedAt, token.ExpiresAt) switch { ({ } revoked, _) => $"until {Day(revoked)}, revoked", (_, { } end) => $"until {Day(end)}", _ => "yes" },
            ];
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
        return CommandLine.Done;
    }

    private static async Task<int> RevokeAsync(TokenBook book, string token, CancellationToken cancellation)
    {
        if (!await book.RevokeAsync(token, cancellation))
        {
            Console.Error.WriteLine($"There is no token “{token}” left to revoke: look at “newsfeed token list”.");
            return CommandLine.NothingDone;
        }

        Console.WriteLine("Revoked.");
        return CommandLine.Done;
    }

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
