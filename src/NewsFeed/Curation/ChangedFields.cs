using System.Text.Json;
using NewsFeed.Importing;

namespace NewsFeed.Curation;

/// <summary>Reads what the history keeps of changed fields into something for people.</summary>
public static class ChangedFields
{
    /// <summary>UTF-16 units of a value that are shown, around what differs: a history has many.</summary>
    private const int Length = 500;

    /// <summary>The fields of a change.</summary>
    /// <param name="before">What they said before, as a JSON object.</param>
    /// <param name="after">What they say since, as a JSON object with the same keys.</param>
    /// <returns>One for each field whose value differs, cut around what differs.</returns>
    public static IReadOnlyList<FieldChange> Of(string before, string after)
    {
        using var earlier = JsonDocument.Parse(before);
        using var later = JsonDocument.Parse(after);
        var shorten = new ShortChange(Length);
        return
        [
            .. later.RootElement.EnumerateObject()
                .Select(field => new FieldChange(field.Name, earlier.RootElement.TryGetProperty(field.Name, out var value) ? TextOf(value) : null, TextOf(field.Value)))
                .Where(change => change.Before != change.After)
                .Select(shorten.Of),
        ];
    }

    /// <summary>A value for people.</summary>
    /// <param name="json">The value as JSON.</param>
    /// <returns>Null for nothing.</returns>
    public static string? TextOf(string json)
    {
        using var value = JsonDocument.Parse(json);
        return TextOf(value.RootElement);
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => string.Join('\n', value.EnumerateArray().Select(TextOf)),
        _ => value.GetRawText(),
    };
}
