using NewsFeed.Rendering.Players;

namespace NewsFeed.Rendering;

/// <summary>Finds the player that an article's <c>featuredContent</c> means, and lets nothing else of it through.</summary>
public static class PlayerRecognizer
{
    /// <summary>The longest content looked at, in UTF-16 units. Real ones have about 220.</summary>
    private const int MaxLength = 20_000;

    private static readonly PlayerService[] Services =
    [
        YouTube.Service, Vimeo.Service, Dailymotion.Service, Ted.Service, Wistia.Service, Loom.Service,
        SoundCloud.Service, Spotify.Service, MicrosoftVideo.Service,
    ];

    /// <summary>Every origin that a recognised player can have, such as <c>https://player.vimeo.com</c>: what the site's
    /// Content-Security-Policy lets frames show.</summary>
    public static IReadOnlyList<string> FrameOrigins { get; } = [.. Services.Select(service => service.FrameOrigin)];

    /// <summary>Recognises a player.</summary>
    /// <param name="featuredContent">HTML with a frame in it, or a bare address; hostile.</param>
    /// <returns>The first frame's player; null where there is none, or it is not a known service's.</returns>
    public static Player? Recognize(string? featuredContent)
    {
        if (string.IsNullOrWhiteSpace(featuredContent) || featuredContent.Length > MaxLength)
        {
            return null;
        }

        var frame = PlayerFrame.Of(featuredContent);
        return PlayerAddress.Of(frame.Address) is { } address
            ? Services.Select(service => service.Recognize(address, frame)).FirstOrDefault(player => player is not null)
            : null;
    }
}
