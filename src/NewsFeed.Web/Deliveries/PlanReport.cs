using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsFeed.Exporting;
using NewsFeed.FrontMatter;
using NewsFeed.Importing.Plans;
using NewsFeed.Web.Commands;

namespace NewsFeed.Web.Deliveries;

/// <summary>One file of a downloaded plan.</summary>
/// <param name="Path">Its identity.</param>
/// <param name="Action"><c>new</c>, <c>changed</c>, <c>unchanged</c>, <c>rejected</c> or <c>skipped</c>.</param>
/// <param name="Title">The headline, of what is new or changed.</param>
/// <param name="IsTakenOut">Whether somebody has taken it out.</param>
/// <param name="DuplicateOf">The path of another article with one of the same addresses; null where there is none.</param>
/// <param name="Changes">The fields that change.</param>
/// <param name="Conflicts">The fields of which a curator has decided one thing and the file says another.</param>
/// <param name="Faults">What is wrong with it.</param>
public sealed record PlanReportFile(
    string Path, string Action, string? Title, bool IsTakenOut, string? DuplicateOf,
    IReadOnlyList<FieldChangeJson> Changes, IReadOnlyList<ConflictJson> Conflicts, IReadOnlyList<FaultJson> Faults);

/// <summary>A plan to be taken away: as JSON lines of programs, or as a table that gives no orders to spreadsheets.</summary>
internal static class PlanReport
{
    private const string Head = "file,line,column,action,what,before,after,reason,fix\r\n";

    /// <summary>Bytes that are written at once.</summary>
    private const int Chunk = 64 << 10;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers with the plan of a delivery.</summary>
    /// <param name="delivery">The delivery; null for 404.</param>
    /// <param name="form"><c>json</c> or <c>csv</c>; anything else is 404.</param>
    /// <param name="http">The request.</param>
    public static async Task<IResult> AnswerAsync(Delivery? delivery, string form, HttpContext http)
    {
        if (delivery is not { Plan: { } plan } || form is not ("json" or "csv"))
        {
            return TypedResults.NotFound();
        }

        http.Response.ContentType = form == "json" ? "application/json; charset=utf-8" : "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"plan-{delivery.Id}.{form}\"";
        await WriteAsync(http.Response.Body, form == "json" ? Json(delivery, plan) : Csv(plan), http.RequestAborted);
        return TypedResults.Empty;
    }

    private static async Task WriteAsync(Stream output, IEnumerable<string> parts, CancellationToken cancellation)
    {
        var waiting = new StringBuilder();
        foreach (var part in parts)
        {
            if (waiting.Append(part).Length >= Chunk)
            {
                await output.WriteAsync(Encoding.UTF8.GetBytes(waiting.ToString()), cancellation);
                waiting.Clear();
            }
        }

        await output.WriteAsync(Encoding.UTF8.GetBytes(waiting.ToString()), cancellation);
    }

    private static IEnumerable<string> Json(Delivery delivery, KeptPlan plan)
    {
        var counts = string.Concat(Enum.GetValues<PlanView>().Select(view => $"\"{Name(view)}\":{plan.Count(view).ToString(CultureInfo.InvariantCulture)},"));
        yield return $"{{\"source\":{JsonSerializer.Serialize(delivery.Name, Options)},{counts}\"files\":[";
        var separator = "\n";
        foreach (var entry in plan.Entries())
        {
            yield return separator + JsonSerializer.Serialize(FileOf(entry, plan.Choices), Options);
            separator = ",\n";
        }

        yield return "\n]}\n";
    }

    private static PlanReportFile FileOf(PlanEntry entry, PlanChoices choices) => new(
        entry.Path,
        Name(entry.Action),
        entry.Title,
        choices.IsOut(entry.Path),
        entry.TwinPath,
        [.. entry.Changes.Select(FieldChangeJson.Of)],
        [.. entry.Conflicts.Select(conflict => ConflictJson.Of(conflict with { TakesFile = choices.TakesFile(entry.Path, conflict.Field) }))],
        [.. entry.Problems.Select(FaultJson.Of)]);

    private static IEnumerable<string> Csv(KeptPlan plan)
    {
        yield return Head;
        foreach (var entry in plan.Entries())
        {
            var action = plan.Choices.IsOut(entry.Path) ? "taken out" : Name(entry.Action);
            var rows = RowsOf(entry, action, plan.Choices).DefaultIfEmpty(Row(entry.Path, action, "", null, null));
            yield return string.Concat(rows);
        }
    }

    private static IEnumerable<string> RowsOf(PlanEntry entry, string action, PlanChoices choices) =>
    [
        .. entry.Problems.Select(problem => Row(entry.Path, action, problem.Key, problem.Quote, null, problem)),
        .. entry.Changes.Select(change => Row(entry.Path, action, change.Key, change.Before, change.After)),
        .. entry.Conflicts.Select(conflict => Row(
            entry.Path, action, conflict.Field, conflict.Decided, conflict.File, reason: choices.TakesFile(entry.Path, conflict.Field) ? "conflict: the file wins" : "conflict: the decision stays")),
        .. entry.TwinPath is { } twin ? new[] { Row(entry.Path, action, "duplicate", twin, null) } : [],
    ];

    private static string Row(string path, string action, string? what, string? before, string? after, ArticleProblem? problem = null, string? reason = null) => string.Join(
        ',',
        CsvCell.Of(path),
        Number(problem?.Line),
        Number(problem?.Column),
        action,
        CsvCell.Of(what),
        CsvCell.Of(before),
        CsvCell.Of(after),
        CsvCell.Of(problem?.Reason ?? reason),
        CsvCell.Of(problem?.Hint)) + "\r\n";

    private static string Number(int? value) => value is > 0 ? value.Value.ToString(CultureInfo.InvariantCulture) : "";

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
