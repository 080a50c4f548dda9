namespace NewsFeed.Rendering.Players;

/// <summary>Dailymotion. Its older frame address (<c>/embed/video/…</c>) redirects to the one used here.</summary>
internal static class Dailymotion
{
    /// <summary>The service.</summary>
    public static PlayerService Service { get; } = new("Dailymotion", "https://geo.dailymotion.com", Find);

    private static PlayerLink? Find(PlayerAddress address)
    {
        var id = address.Host switch
        {
            "dai.ly" => address.After(),
            "dailymotion.com" => address.After("embed", "video") ?? address.After("video"),
            "geo.dailymotion.com" when address.Path is ["player.html"] or ["player", _] => address.Parameter("video"),
            _ => null,
        };
        return PlayerId.Is(id, 5, 20) ? new PlayerLink($"/player.html?video={id}", $"https://www.dailymotion.com/video/{id}") : null;
    }
}
