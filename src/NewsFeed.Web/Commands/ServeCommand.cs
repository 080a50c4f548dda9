using System.CommandLine;
using System.Net.Sockets;
using NewsFeed.Feed.Columns;
using NewsFeed.Store;
using NewsFeed.Web.Observability;
using NewsFeed.Web.Security.Accounts;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Commands;

/// <summary><c>newsfeed serve</c>: prepares the store, fills an empty one with the seeds, and serves the site until told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serve the site. This is what happens without a command, too.");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    public static async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (Site.TryBuild() is not { } app)
        {
            return CommandLine.NothingDone;
        }

        await using (app)
        {
            if (await WhyNotStartedAsync(app, cancellation) is { } sentence)
            {
                Console.Error.WriteLine(sentence);
                return CommandLine.NothingDone;
            }

            Announcements(app).WriteLine($"NewsFeed is at {string.Join(" and ", app.Urls)} (Ctrl+C stops it)");
            await OfferSetupAsync(app, cancellation);
            await app.WaitForShutdownAsync(cancellation);
            return CommandLine.Done;
        }
    }

    /// <summary>Where nobody can sign in yet, gives whoever stands at the server a link by which to make the first account. The site serves readers meanwhile.</summary>
    private static async Task OfferSetupAsync(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            if (await FirstAccount.LinkAsync(scope.ServiceProvider, cancellation) is { } secret)
            {
                Announcements(app).WriteLine($"Nobody can sign in yet. Make the first account by this link, which works once, within a day:");
                Announcements(app).WriteLine(LinkAddress.Of(app.Services.GetRequiredService<NewsFeedSettings>(), secret, app.Urls.First()));
            }
        }
        catch (Exception error) when (CommandServices.Explain(error) is { } sentence)
        {
            Console.Error.WriteLine($"No link to a first account could be made. {sentence}");
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The site ends before anybody could have opened it.
        }
    }

    /// <summary>Where the site says what it does to whoever started it. A log for programs stays free of it.</summary>
    private static TextWriter Announcements(WebApplication app) =>
        app.Services.GetRequiredService<NewsFeedSettings>().LogFormat == Logs.Json ? Console.Error : Console.Out;

    private static async Task<string?> WhyNotStartedAsync(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await Seeding.PrepareAsync(app.Services, Announcements(app), cancellation);

            // The lists of a hundred thousand articles take as long to read as the server to start, and neither needs the other.
            var reading = Task.Run(() => ReadListsAsync(app.Services, cancellation), cancellation);
            var reason = await WhyNotListeningAsync(app, cancellation);
            await reading;
            return reason;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return "Cancelled before the site was started.";
        }
        catch (Exception error) when (CommandServices.Explain(error) is { } sentence)
        {
            return sentence;
        }
    }

    /// <summary>Reads what every page needs. A request that comes before waits for it.</summary>
    private static async Task ReadListsAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        await services.GetRequiredService<FeedColumnsCache>().VersionAsync(scope.ServiceProvider.GetRequiredService<NewsFeedDb>(), cancellation);
    }

    private static async Task<string?> WhyNotListeningAsync(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
            return null;
        }
        catch (Exception error) when (error is IOException or SocketException or UnauthorizedAccessException || IsOfServer(error))
        {
            // Some messages of the server go on for lines, about tools of developers.
            var reason = error.Message.ReplaceLineEndings("\n").Split('\n')[0];
            return $"ASPNETCORE_URLS is “{app.Services.GetRequiredService<NewsFeedSettings>().Urls}”: the site cannot listen there. {reason}";
        }
    }

    /// <summary>Whether the server refuses what it is set to, such as an https address without a certificate.</summary>
    private static bool IsOfServer(Exception error) =>
        error is InvalidOperationException && error.Source?.StartsWith("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal) == true;
}
