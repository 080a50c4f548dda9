namespace NewsFeed.Rendering.Players;

/// <summary>Loom.</summary>
internal static class Loom
{
    private const string Origin = "https://www.loom.com";

    /// <summary>The service.</summary>
    public static PlayerService Service { get; } = new("Loom", Origin, Find);

    private static PlayerLink? Find(PlayerAddress address)
    {
        var id = address.Host == "loom.com" ? address.After("embed") ?? address.After("share") : null;
        return PlayerId.Is(id, 32, 32) ? new PlayerLink($"/embed/{id}", $"{Origin}/share/{id}") : null;
    }
}
