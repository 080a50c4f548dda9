namespace NewsFeed.Rendering.Players;

/// <summary>Wistia. Its videos have no page of their own that every account shares, so the frame's address is the page as well.</summary>
internal static class Wistia
{
    private const string Origin = "https://fast.wistia.net";

    /// <summary>The service.</summary>
    public static PlayerService Service { get; } = new("Wistia", Origin, Find);

    private static PlayerLink? Find(PlayerAddress address)
    {
        var id = address.Host is "fast.wistia.net" or "fast.wistia.com"
            ? address.After("embed", "iframe")
            : address.Host.EndsWith(".wistia.com", StringComparison.Ordinal) ? address.After("medias") : null;
        return PlayerId.Is(id, 10, 10) ? new PlayerLink($"/embed/iframe/{id}", $"{Origin}/embed/iframe/{id}") : null;
    }
}
