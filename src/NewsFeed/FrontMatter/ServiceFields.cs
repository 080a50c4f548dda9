namespace NewsFeed.FrontMatter;

/// <summary>Reads a topic's addresses by service name.</summary>
internal static class ServiceFields
{
    /// <summary>The names and usable addresses of a map in file order; null where the key is absent.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Addresses(this FieldReader fields, string key)
    {
        if (fields.Map(key) is not { } services)
        {
            return null;
        }

        var addresses = new List<KeyValuePair<string, string>>();
        foreach (var name in services.Keys)
        {
            if (services.Page(name) is { } address)
            {
                addresses.Add(new KeyValuePair<string, string>(name, address));
            }
        }

        return addresses;
    }
}
