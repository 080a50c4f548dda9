namespace NewsFeed.Rendering.Players;

/// <summary>SoundCloud tracks and playlists by number, which is how its own embed code names them.</summary>
internal static class SoundCloud
{
    private const string Origin = "https://w.soundcloud.com";

    /// <summary>The service.</summary>
    public static PlayerService Service { get; } = new("SoundCloud", Origin, Find) { DefaultHeight = 166 };

    private static PlayerLink? Find(PlayerAddress address)
    {
        if (address is not { Host: "w.soundcloud.com", Path: ["player"] } || PlayerAddress.Of(address.Parameter("url")) is not { } sound)
        {
            return null;
        }

        if (sound is not { Host: "api.soundcloud.com", Path: [("tracks" or "playlists") and var kind, var id] }
            || !PlayerId.IsNumber(id, 12))
        {
            return null;
        }

        var path = $"/player/?url=https%3A//api.soundcloud.com/{kind}/{id}";
        return new PlayerLink(path, Origin + path);
    }
}
