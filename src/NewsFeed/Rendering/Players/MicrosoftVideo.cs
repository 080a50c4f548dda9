namespace NewsFeed.Rendering.Players;

/// <summary>The player of microsoft.com's own pages.</summary>
internal static class MicrosoftVideo
{
    private const string Origin = "https://www.microsoft.com";

    /// <summary>The service.</summary>
    public static PlayerService Service { get; } = new("Microsoft", Origin, Find);

    private static PlayerLink? Find(PlayerAddress address)
    {
        if (address is not { Host: "microsoft.com", Path: [var locale, "videoplayer", "embed", var id] })
        {
            return null;
        }

        var path = $"/{locale}/videoplayer/embed/{id}";
        return PlayerId.Is(locale, 5, 5, "-") && PlayerId.Is(id, 5, 12) ? new PlayerLink(path, Origin + path) : null;
    }
}
