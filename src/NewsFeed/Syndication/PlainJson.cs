using System.Text.Json;

namespace NewsFeed.Syndication;

/// <summary>Writes JSON of which every text is clean, and leaves out what is not there.</summary>
/// <param name="json">What writes; disposed of with this.</param>
internal sealed class PlainJson(Utf8JsonWriter json) : IDisposable
{
    /// <summary>Opens an object; disposing of the result closes it.</summary>
    /// <param name="name">The property; null for the document itself.</param>
    public IDisposable Object(string? name = null)
    {
        if (name is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(name);
        }

        return new Closing(json);
    }

    public void Text(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, CleanText.Of(value));
        }
    }

    public void Number(string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    public void Texts(string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(CleanText.Of(value));
        }

        json.WriteEndArray();
    }

    /// <summary>An array of objects.</summary>
    /// <param name="name">The property.</param>
    /// <param name="things">What each object is of.</param>
    /// <param name="write">Writes the properties of one.</param>
    public void Array<T>(string name, IEnumerable<T> things, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var thing in things)
        {
            using (Object())
            {
                write(thing);
            }
        }

        json.WriteEndArray();
    }

    public void Dispose() => json.Dispose();

    private sealed class Closing(Utf8JsonWriter json) : IDisposable
    {
        public void Dispose() => json.WriteEndObject();
    }
}
