namespace NewsFeed.Rendering.Players;

/// <summary>Spotify: podcasts above all, and music.</summary>
internal static class Spotify
{
    private const string Origin = "https://open.spotify.com";

    /// <summary>The service.</summary>
    public static PlayerService Service { get; } = new("Spotify", Origin, Find) { DefaultHeight = 232 };

    private static PlayerLink? Find(PlayerAddress address) => address switch
    {
        { Host: not "open.spotify.com" } => null,
        { Path: ["embed" or "embed-podcast", var kind, var id] } => Sound(kind, id),
        { Path: [var kind, var id] } => Sound(kind, id),
        _ => null,
    };

    private static PlayerLink? Sound(string kind, string id) =>
        kind is "episode" or "show" or "track" or "album" or "playlist" && PlayerId.Is(id, 22, 22)
            ? new PlayerLink($"/embed/{kind}/{id}", $"{Origin}/{kind}/{id}")
            : null;
}
