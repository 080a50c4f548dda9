using Microsoft.Extensions.Logging.Console;

namespace NewsFeed.Web.Observability;

/// <summary>How the log is written. Either way each entry of a request carries the request's id.</summary>
public static class Logs
{
    /// <summary>For programs: one JSON object a line.</summary>
    public const string Json = "json";

    private const string Moment = "yyyy-MM-ddTHH:mm:ss.fffZ";

    /// <summary>The formats by the names that the settings know; the first holds where none is named.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["text", Json];

    /// <summary>Writes the log to the standard output in one of the formats.</summary>
    /// <param name="logging">The site's logging.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    public static void WriteAs(this ILoggingBuilder logging, string format)
    {
        logging.ClearProviders();
        if (format == Json)
        {
            logging.AddJsonConsole(Complete);
            return;
        }

        // A person reads the request's id; those of traces, which nobody collects, would bury it.
        logging.Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.None);
        logging.AddSimpleConsole(Complete);
    }

    private static void Complete(ConsoleFormatterOptions options) =>
        (options.IncludeScopes, options.UseUtcTimestamp, options.TimestampFormat) = (true, true, options is JsonConsoleFormatterOptions ? Moment : Moment + " ");
}
