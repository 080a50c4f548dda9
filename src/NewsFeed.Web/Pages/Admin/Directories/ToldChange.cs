using System.Text.Json;

namespace NewsFeed.Web.Pages.Admin.Directories;

/// <summary>One field that a decision changes, as the history tells it.</summary>
/// <param name="Field">What people call the field.</param>
/// <param name="Before">What it said; null for nothing.</param>
/// <param name="After">What it says since; null for nothing.</param>
public sealed record ToldChange(string Field, string? Before, string? After)
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["name"] = "Name",
        ["address"] = "Address",
        ["description"] = "Description",
        ["parent"] = "Below",
        ["partOf"] = "Part of",
        ["hidden"] = "Hidden",
    };

    /// <summary>The fields that say something else since; none of what was imported.</summary>
    /// <param name="before">What the fields said: a JSON object, or null.</param>
    /// <param name="after">What they say since: the same fields.</param>
    public static IReadOnlyList<ToldChange> Of(string? before, string? after)
    {
        var (then, now) = (FieldsOf(before), FieldsOf(after));
        return
        [
            .. now.Where(field => then.GetValueOrDefault(field.Key) != field.Value)
                .Select(field => new ToldChange(Names.GetValueOrDefault(field.Key, field.Key), then.GetValueOrDefault(field.Key), field.Value)),
        ];
    }

    private static Dictionary<string, string?> FieldsOf(string? json)
    {
        using var read = JsonDocument.Parse(json ?? "{}");
        return read.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => TextOf(field.Value), StringComparer.Ordinal);
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
