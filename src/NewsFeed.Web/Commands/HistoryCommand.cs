using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsFeed.Curation;

namespace NewsFeed.Web.Commands;

/// <summary><c>newsfeed history SLUG</c>.</summary>
internal static class HistoryCommand
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var slug = new Argument<string>("SLUG") { Description = "What the article's address is made of." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of lines." };
        var command = new Command("history", "Say what has become of an article: who did what, when, before, after and why.") { slug, json };
        command.SetAction((parsed, cancellation) => CommandServices.RunAsync(
            (services, token) => RunAsync(services, parsed.GetRequiredValue(slug), parsed.GetValue(json), token), Console.Error.WriteLine, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string slug, bool isJson, CancellationToken cancellation)
    {
        IReadOnlyList<HistoryEntry>? entries = null;
        if (await CommandServices.HasStoreAsync(services, cancellation))
        {
            await CommandServices.PrepareStoreAsync(services, cancellation);
            entries = await services.GetRequiredService<HistoryQuery>().OfAsync(slug, cancellation);
        }

        if (entries is null)
        {
            Console.Error.WriteLine($"There is no article “{TextReportPrinter.Printable(slug)}”.");
            return CommandLine.NothingDone;
        }

        if (isJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { Slug = slug, Items = entries.Select(JsonOf) }, Options));
            return CommandLine.Done;
        }

        foreach (var entry in entries)
        {
            Console.WriteLine(TextReportPrinter.Printable(LineOf(entry)));
        }

        return CommandLine.Done;
    }

    private static object JsonOf(HistoryEntry entry) => new
    {
        entry.Number,
        At = entry.At.UtcDateTime,
        entry.Who,
        entry.What,
        Before = ValueOf(entry.Before),
        After = ValueOf(entry.After),
        entry.Reason,
        entry.Source,
    };

    /// <summary>A line for people; not yet safe to print.</summary>
    public static string LineOf(HistoryEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"{entry.Number} {entry.At:yyyy-MM-dd HH:mm} {entry.Who} {entry.What}")
        + (entry.Source is { } source ? $" by {source}" : $": {entry.Before} → {entry.After}")
        + (entry.Reason is { } reason ? $" ({reason})" : "");

    private static JsonElement? ValueOf(string? json) => json is null ? null : JsonSerializer.Deserialize<JsonElement>(json);
}
