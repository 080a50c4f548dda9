using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Commands;

/// <summary>What every command needs: checked settings, the product, and a way to say what went wrong.</summary>
internal static class CommandServices
{
    private const string CheckSettings = "Check NewsFeed__DataDirectory and ConnectionStrings__NewsFeed.";

    /// <summary>Reads the settings of the environment; says each wrong one.</summary>
    /// <returns>Null where any is wrong.</returns>
    public static NewsFeedSettings? ReadSettings(IConfiguration configuration)
    {
        var problems = new SettingsReader(configuration).TryRead(out var settings);
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        return settings;
    }

    /// <summary>Makes the folder that the site keeps its keys in; says why where it cannot be made.</summary>
    public static bool HasKeyFolder(NewsFeedSettings settings)
    {
        try
        {
            NewsFeedServices.KeyFolder(settings);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"NewsFeed__DataDirectory is “{settings.DataDirectory}”: no folder can be made there. {error.Message}");
            return false;
        }
    }

    /// <summary>Runs a command on the product, without the site.</summary>
    /// <param name="command">What to do.</param>
    /// <param name="fail">Says what went wrong, in one sentence.</param>
    /// <param name="cancellation">Ctrl+C.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        Func<IServiceProvider, CancellationToken, Task<int>> command, Action<string> fail, CancellationToken cancellation)
    {
        // ASPNETCORE_URLS is the site's, under the name that the site's own host gives it.
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables().Build();
        if (ReadSettings(configuration) is not { } settings)
        {
            return CommandLine.NothingDone;
        }

        await using var services = new ServiceCollection().AddLogging().AddNewsFeed(settings).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        try
        {
            return await command(scope.ServiceProvider, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            fail("Cancelled.");
        }
        catch (Exception error) when (Explain(error) is { } sentence)
        {
            fail(sentence);
        }

        return CommandLine.NothingDone;
    }

    /// <summary>Whether there is a store to read from; a command that only reads makes none.</summary>
    public static Task<bool> HasStoreAsync(IServiceProvider services, CancellationToken cancellation) =>
        services.GetRequiredService<NewsFeedDb>().Database.CanConnectAsync(cancellation);

    /// <summary>Makes the store ready.</summary>
    /// <exception cref="IOException">The store's folder cannot be made or written; the message names the settings it follows from.</exception>
    public static async Task PrepareStoreAsync(IServiceProvider services, CancellationToken cancellation)
    {
        try
        {
            await services.GetRequiredService<IStoreEngine>().PrepareAsync(services.GetRequiredService<NewsFeedDb>(), cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The store cannot be made ready: {error.Message} {CheckSettings}", error);
        }
    }

    /// <summary>The sentence for a failure that a person can do something about.</summary>
    /// <returns>Null for a bug, which should show its stack.</returns>
    public static string? Explain(Exception error) => error switch
    {
        DbUpdateException { InnerException: { } cause } => Explain(cause),
        InvalidDataException or IOException or UnauthorizedAccessException => error.Message,
        _ => StoreEngines.Explain(error),
    };
}
