using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Logging.Console;
using NewsFeed.Web.Caching;
using NewsFeed.Web.Publishing;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Commands;

/// <summary><c>newsfeed publish DIR</c>.</summary>
internal static class PublishCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to publish to: new, empty, or published to before." };
        var gzip = new Option<bool>("--gzip") { Description = "Put a .gz beside each text, for nginx's gzip_static." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of lines." };
        var command = new Command("publish", "Write the whole public site as static files, of which only changed ones are written again.") { folder, gzip, json };
        command.SetAction((parsed, cancellation) =>
        {
            var isJson = parsed.GetValue(json);
            return CommandServices.RunAsync(
                (services, token) => RunAsync(services, parsed.GetRequiredValue(folder), parsed.GetValue(gzip), isJson, token),
                sentence => Print(null, [$"{sentence} Each file is whole; run it again to go on."], TimeSpan.Zero, isJson),
                cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string folder, bool isPacked, bool isJson, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        if (await WhyNotAsync(services, cancellation) is { } sentence)
        {
            Print(null, [sentence], TimeSpan.Zero, isJson);
            return CommandLine.NothingDone;
        }

        await CommandServices.PrepareStoreAsync(services, cancellation);
        var server = new InProcessServer();
        if (Site.TryBuild(null, all => Quieten(all, server)) is not { } app)
        {
            return CommandLine.NothingDone;
        }

        await using (app)
        {
            await app.StartAsync(cancellation);
            var publication = new Publication(app.Services, server, services.GetRequiredService<NewsFeedSettings>());
            var report = await ProgressDisplay.ShowPublicationAsync(progress => publication.RunAsync(folder, isPacked, progress, cancellation));
            Print(report, report.Problems, TimeProvider.System.GetElapsedTime(started), isJson);
            return report.Problems.Count == 0 ? CommandLine.Done : CommandLine.SomeRejected;
        }
    }

    private static async Task<string?> WhyNotAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (services.GetRequiredService<NewsFeedSettings>().Site.BaseUrl is null)
        {
            return "NewsFeed__BaseUrl is not set: feeds, sitemaps and links need the public address of the site, such as “https://news.example.org/”.";
        }

        return await CommandServices.HasStoreAsync(services, cancellation)
            ? null
            : "There is no store to publish: import something first, or look at NewsFeed__DataDirectory.";
    }

    /// <summary>The site answers this process alone: it listens nowhere, tells no hub, keeps no pages, and logs beside the report.</summary>
    private static void Quieten(IServiceCollection services, InProcessServer server)
    {
        var own = typeof(PublishCommand).Assembly;
        foreach (var hosted in services.Where(service => service.ServiceType == typeof(IHostedService)
            && (service.ImplementationType?.Assembly ?? service.ImplementationFactory?.Method.Module.Assembly) == own).ToArray())
        {
            services.Remove(hosted);
        }

        services.AddSingleton<IServer>(server);
        services.AddSingleton<IFileVersionProvider>(site => site.GetRequiredService<AssetNames>());
        services.Configure<PageCacheOptions>(cache => cache.Bytes = 0);
        services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    private static void Print(PublicationReport? report, IReadOnlyList<string> problems, TimeSpan elapsed, bool isJson)
    {
        var (written, unchanged, removed) = (report?.Written ?? 0, report?.Unchanged ?? 0, report?.Removed ?? 0);
        if (isJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { written, unchanged, removed, seconds = Math.Round(elapsed.TotalSeconds, 3), problems }, Json));
            return;
        }

        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        if (report is not null)
        {
            Console.WriteLine($"{written:N0} files written, {unchanged:N0} unchanged, {removed:N0} removed, in {elapsed.TotalSeconds:N1} s.");
        }
    }
}
