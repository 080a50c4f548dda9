namespace NewsFeed.Rendering.Players;

/// <summary>YouTube: videos, shorts, live streams and playlists, always framed from the host that sets no cookies before play.</summary>
internal static class YouTube
{
    /// <summary>The service.</summary>
    public static PlayerService Service { get; } = new("YouTube", "https://www.youtube-nocookie.com", Find);

    private static PlayerLink? Find(PlayerAddress address) => address.Host switch
    {
        "youtu.be" => Video(address, address.After()),
        "youtube.com" or "m.youtube.com" or "music.youtube.com" or "youtube-nocookie.com" => OnSite(address),
        _ => null,
    };

    private static PlayerLink? OnSite(PlayerAddress address)
    {
        if (address.After() == "watch")
        {
            return Video(address, address.Parameter("v"));
        }

        var id = address.After("embed") ?? address.After("shorts") ?? address.After("live") ?? address.After("v");
        return id == "videoseries" || address.After() == "playlist" ? List(address.Parameter("list")) : Video(address, id);
    }

    private static PlayerLink? Video(PlayerAddress address, string? id)
    {
        if (!PlayerId.Is(id, 11, 11, "-_"))
        {
            return null;
        }

        var start = (address.Parameter("start") ?? address.Parameter("t"))?.TrimEnd('s');
        return PlayerId.IsNumber(start, 6)
            ? new PlayerLink($"/embed/{id}?start={start}", $"https://www.youtube.com/watch?v={id}&t={start}s")
            : new PlayerLink($"/embed/{id}", $"https://www.youtube.com/watch?v={id}");
    }

    private static PlayerLink? List(string? id) => PlayerId.Is(id, 12, 64, "-_")
        ? new PlayerLink($"/embed/videoseries?list={id}", $"https://www.youtube.com/playlist?list={id}")
        : null;
}
