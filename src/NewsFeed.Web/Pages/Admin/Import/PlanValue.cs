using System.Text.Json;

namespace NewsFeed.Web.Pages.Admin.Import;

/// <summary>Values of conflicts, which are kept as JSON, for people.</summary>
internal static class PlanValue
{
    /// <summary>What a value says.</summary>
    /// <param name="json">The value.</param>
    public static string Of(string json)
    {
        using var read = JsonDocument.Parse(json);
        return read.RootElement.ValueKind switch
        {
            JsonValueKind.Null => "nothing",
            JsonValueKind.String => read.RootElement.GetString()!,
            JsonValueKind.Array => string.Join(", ", read.RootElement.EnumerateArray().Select(item => Of(item.GetRawText()))) is { Length: > 0 } list ? list : "(an empty list)",
            _ => json,
        };
    }
}
