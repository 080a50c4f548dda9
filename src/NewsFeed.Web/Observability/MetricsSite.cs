using Microsoft.AspNetCore.Http.Features;
using NewsFeed.Web.Settings;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace NewsFeed.Web.Observability;

/// <summary>A second, small site on an address of its own, which answers nothing but <c>/metrics</c>. The public one knows nothing of it.</summary>
/// <param name="settings">Say where, if anywhere.</param>
/// <param name="services">The site's services.</param>
public sealed partial class MetricsSite(NewsFeedSettings settings, IServiceProvider services) : IHostedService, IAsyncDisposable
{
    /// <summary>ASP.NET's requests and connections, the runtime and the process, and what is our own.</summary>
    private static readonly string[] Meters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", StoreMeter.Name];

    private WebApplication? site;
    private MeterProvider? collected;

    /// <summary>Where it listens; null where it does not.</summary>
    public Uri? Address => site is null ? null : new Uri(site.Urls.First());

    /// <summary>Begins to collect and to answer, where the settings say so.</summary>
    /// <param name="cancellationToken">Ends the start early.</param>
    /// <exception cref="InvalidDataException">It cannot listen there; the message names the setting.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.MetricsUrl is not { } url)
        {
            return;
        }

        site = Build(url, services.GetRequiredService<StoreMeter>(), services.GetRequiredService<ILogger<MetricsSite>>());
        try
        {
            await site.StartAsync(cancellationToken);
        }
        catch (Exception error) when (error is IOException or System.Net.Sockets.SocketException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new InvalidDataException(
                $"NewsFeed__MetricsUrl is “{url}”: metrics cannot be given there. {error.Message.ReplaceLineEndings("\n").Split('\n')[0]}", error);
        }
    }

    /// <summary>Ends it, after the answers that are under way.</summary>
    /// <param name="cancellationToken">Ends those, too.</param>
    public Task StopAsync(CancellationToken cancellationToken) => site?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        collected?.Dispose();
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    private WebApplication Build(string url, StoreMeter store, ILogger log)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        collected = Sdk.CreateMeterProviderBuilder().AddMeter(Meters)
            .AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0)
            .Build();
        var built = builder.Build();
        built.Use(async (context, next) =>
        {
            // Those who collect are no readers.
            if (context.Features.Get<IHttpMetricsTagsFeature>() is { } tags)
            {
                tags.MetricsDisabled = true;
            }

            await LookAsync(store, log, context.RequestAborted);
            await next(context);
        });
        built.UseOpenTelemetryPrometheusScrapingEndpoint(collected, null, "/metrics", null, null);
        return built;
    }

    /// <summary>Without a store there are still requests and memory to tell of.</summary>
    private static async Task LookAsync(StoreMeter store, ILogger log, CancellationToken cancellation)
    {
        try
        {
            await store.LookAsync(cancellation);
        }
        catch (Exception error) when (error is System.Data.Common.DbException or IOException || error.InnerException is System.Data.Common.DbException)
        {
            LogSilent(log, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store does not answer: metrics say nothing of it.")]
    private static partial void LogSilent(ILogger log, Exception error);
}

/// <summary>Puts the metrics together.</summary>
public static class Metrics
{
    /// <summary>Adds the instruments and the site that gives them.</summary>
    /// <param name="services">The application's services.</param>
    public static IServiceCollection AddMetricsSite(this IServiceCollection services) =>
        services.AddSingleton<StoreMeter>().AddSingleton<MetricsSite>().AddHostedService(provider => provider.GetRequiredService<MetricsSite>());
}
