using System.Text.Json;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>A row as a batch keeps it: JSON by column name, with the values that the database holds.</summary>
internal static class RowImage
{
    /// <summary>Gives a row the values of an image. A column that the image does not know, because it is younger, stays as it is.</summary>
    /// <param name="table">The row's table.</param>
    /// <param name="row">The row.</param>
    /// <param name="image">The image.</param>
    /// <param name="except">Properties that stay as they are.</param>
    public static void Fill<TRow>(StoredTable<TRow> table, TRow row, string image, params ReadOnlySpan<string> except)
        where TRow : class
    {
        using var values = JsonDocument.Parse(image);
        foreach (var column in table.Columns)
        {
            if (!except.Contains(column.Property) && values.RootElement.TryGetProperty(column.Name.Trim('"'), out var value))
            {
                column.Fill(row, ValueOf(value));
            }
        }
    }

    /// <summary>The image of something that is gone: only what it was called in addresses.</summary>
    public static string OfName(SourceKind kind, string name) =>
        JsonSerializer.Serialize(new Dictionary<string, string> { [kind == SourceKind.Provider ? nameof(ProviderRow.Domain) : nameof(TopicRow.Slug)] = name });

    /// <summary>What something was called that is gone.</summary>
    public static string NameIn(string image)
    {
        using var values = JsonDocument.Parse(image);
        return values.RootElement.EnumerateObject().First().Value.GetString()!;
    }

    private static object? ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.GetInt64(),
        _ => value.GetString(),
    };
}
