using System.CommandLine;
using NewsFeed.FrontMatter;
using NewsFeed.Moving;
using NewsFeed.Store;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Commands;

/// <summary><c>newsfeed move --to ENGINE CONNECTION</c>.</summary>
internal static class MoveCommand
{
    public static Command Create()
    {
        var engine = new Option<string>("--to") { Description = $"The engine to move to: {string.Join(" or ", StoreEngines.Names)}.", Required = true };
        engine.AcceptOnlyFromAmong([.. StoreEngines.Names]);
        var connection = new Argument<string>("CONNECTION") { Description = "Where the new store is to be, as a connection string of that engine; an empty database, or none." };
        var command = new Command("move", "Copy the whole store into an empty one of another engine, and check what has arrived.") { engine, connection };
        command.SetAction((parsed, cancellation) => CommandServices.RunAsync(
            (services, token) => RunAsync(services, parsed.GetRequiredValue(engine), parsed.GetRequiredValue(connection), token),
            sentence => Console.Error.WriteLine($"{sentence} Nothing was moved."),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string engine, string connection, CancellationToken cancellation)
    {
        if (await WhyNotAsync(services, engine, connection, cancellation) is { } sentence)
        {
            Console.Error.WriteLine(sentence);
            return CommandLine.NothingDone;
        }

        await CommandServices.PrepareStoreAsync(services, cancellation);
        await using var target = new ServiceCollection().AddLogging().AddStore(engine, connection).BuildServiceProvider();
        await using var scope = target.CreateAsyncScope();
        var move = new StoreMove(OpenStoreOf(services), OpenStoreOf(scope.ServiceProvider), services.GetRequiredService<ArticleFileReader>());
        var report = await ProgressDisplay.ShowMoveAsync(progress => move.RunAsync(progress, cancellation));
        MovePrinter.Print(report);
        if (report.Refusal is not null)
        {
            Console.Error.WriteLine(report.Refusal);
            return CommandLine.NothingDone;
        }

        Console.WriteLine($"Both hold the same. To use the new store, set NewsFeed__Engine to “{engine}” and ConnectionStrings__NewsFeed to the connection string.");
        return CommandLine.Done;
    }

    private static async Task<string?> WhyNotAsync(IServiceProvider services, string engine, string connection, CancellationToken cancellation)
    {
        if (StoreEngines.ProblemOf(engine, connection) is { } problem)
        {
            return $"CONNECTION is “{SettingsReader.WithoutPassword(connection)}”: {problem}.";
        }

        return await CommandServices.HasStoreAsync(services, cancellation)
            ? null
            : "There is no store to move: import something first, or look at NewsFeed__DataDirectory and ConnectionStrings__NewsFeed.";
    }

    private static OpenStore OpenStoreOf(IServiceProvider services) =>
        new(services.GetRequiredService<NewsFeedDb>(), services.GetRequiredService<AccountsDb>(), services.GetRequiredService<IStoreEngine>());
}
