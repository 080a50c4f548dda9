namespace NewsFeed.Rendering.Players;

/// <summary>TED talks, in the language the file asks for.</summary>
internal static class Ted
{
    /// <summary>The service.</summary>
    public static PlayerService Service { get; } = new("TED", "https://embed.ted.com", Find);

    private static PlayerLink? Find(PlayerAddress address) => address switch
    {
        { Host: not ("ted.com" or "embed.ted.com") } => null,
        { Path: ["talks", var talk] } when IsTalk(talk) => new PlayerLink($"/talks/{talk}", $"https://www.ted.com/talks/{talk}"),
        { Path: ["talks", "lang", var language, var talk] } when IsTalk(talk) && PlayerId.Is(language, 2, 8, "-") =>
            new PlayerLink($"/talks/lang/{language}/{talk}", $"https://www.ted.com/talks/{talk}?language={language}"),
        _ => null,
    };

    private static bool IsTalk(string text) => PlayerId.Is(text, 3, 200, "_-");
}
