namespace NewsFeed.FrontMatter;

/// <summary>Reads addresses; one that is not usable is dropped with a warning.</summary>
internal static class UrlFields
{
    /// <summary>The usable form of an address, or null and a reason.</summary>
    public delegate string? Check(string url, out string? reason);

    /// <summary>The address of a page.</summary>
    public static string? Page(this FieldReader fields, string key) => Read(fields, key, WebAddress.Page);

    /// <summary>The address of a picture.</summary>
    public static string? Picture(this FieldReader fields, string key) => Read(fields, key, WebAddress.Image);

    private static string? Read(FieldReader fields, string key, Check check)
    {
        if (fields.Text(key, fields.Context.Limits.UrlLength, nameof(ReaderLimits.UrlLength)) is not { } text)
        {
            return null;
        }

        var url = check(text, out var reason);
        if (url is null)
        {
            fields.Warn(key, $"The address {ProblemWords.Quote(text)} {reason}, and was dropped.");
        }

        return url;
    }
}
