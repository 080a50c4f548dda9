namespace NewsFeed.Rendering.Players;

/// <summary>One service whose players a page may show.</summary>
/// <param name="Name">The name readers know.</param>
/// <param name="FrameOrigin">The one origin its frames come from.</param>
/// <param name="Find">Recognises an address by its host, path and id; null where it is not this service's.</param>
internal sealed record PlayerService(string Name, string FrameOrigin, Func<PlayerAddress, PlayerLink?> Find)
{
    private const int Width = 800;

    /// <summary>The height that goes with a width of 800 where the frame names no size: 16:9, unless it is a sound player's bar.</summary>
    public int DefaultHeight { get; init; } = 450;

    /// <summary>The service's player for an address.</summary>
    /// <returns>Null where the address is not this service's.</returns>
    public Player? Recognize(PlayerAddress address, PlayerFrame frame)
    {
        if (Find(address) is not { } link)
        {
            return null;
        }

        var width = Math.Clamp(frame.Width ?? Width, 200, 1920);
        var height = frame.Height ?? (DefaultHeight == 450 ? width * 9 / 16 : DefaultHeight);
        return new Player(Name, FrameOrigin + link.EmbedPath, link.PageUrl, width, Math.Clamp(height, 80, 1200));
    }
}

/// <summary>Where a recognised player is.</summary>
/// <param name="EmbedPath">Path and query on the service's frame origin.</param>
/// <param name="PageUrl">The page to open instead.</param>
internal sealed record PlayerLink(string EmbedPath, string PageUrl);
