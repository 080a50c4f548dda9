namespace NewsFeed.Rendering.Players;

/// <summary>Vimeo, asked not to track. Unlisted videos have a hash beside their number, and do not play without it.</summary>
internal static class Vimeo
{
    /// <summary>The service.</summary>
    public static PlayerService Service { get; } = new("Vimeo", "https://player.vimeo.com", Find);

    private static PlayerLink? Find(PlayerAddress address) => address switch
    {
        { Host: "player.vimeo.com" } => Video(address.After("video"), address.Parameter("h")),
        { Host: "vimeo.com", Path: [var id] } => Video(id, address.Parameter("h")),
        { Host: "vimeo.com", Path: [var id, var hash] } => Video(id, hash),
        _ => null,
    };

    private static PlayerLink? Video(string? id, string? hash)
    {
        if (!PlayerId.IsNumber(id, 12))
        {
            return null;
        }

        return PlayerId.Is(hash, 6, 20)
            ? new PlayerLink($"/video/{id}?h={hash}&dnt=1", $"https://vimeo.com/{id}/{hash}")
            : new PlayerLink($"/video/{id}?dnt=1", $"https://vimeo.com/{id}");
    }
}
