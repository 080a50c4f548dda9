using NewsFeed.Feed.Columns;
using NewsFeed.Importing;
using NewsFeed.Store;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Commands;

/// <summary>Makes the store ready for the site, and gives an empty one something to show.</summary>
public static class Seeding
{
    /// <summary>Prepares the store; imports the seeds where nothing was ever imported, and says so in one line.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="output">Where the line goes.</param>
    /// <param name="cancellation">Ends the work; the store stays whole.</param>
    public static async Task PrepareAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(output);
        await using var scope = services.CreateAsyncScope();
        await CommandServices.PrepareStoreAsync(scope.ServiceProvider, cancellation);
        var settings = services.GetRequiredService<NewsFeedSettings>();

        // Asked past EF: a query of its own would cost a fifth of a second more.
        var lastChange = await services.GetRequiredService<FeedColumnsCache>().LastChangeAsync(scope.ServiceProvider.GetRequiredService<NewsFeedDb>(), cancellation);
        if (settings.Seeds is not { } folder || lastChange > 0)
        {
            return;
        }

        var source = services.GetRequiredService<ArticleSources>().Open(folder);
        var report = await scope.ServiceProvider.GetRequiredService<Importer>()
            .RunAsync(source, new ImportOptions("seeds"), null, cancellation);
        var rejected = report.Rejected == 0 ? "" : $", {report.Rejected} rejected: run “check {folder}” to see why";
        await output.WriteLineAsync($"The store was empty: imported {report.New} articles from {Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}/{rejected}.");
    }
}
