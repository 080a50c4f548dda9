namespace NewsFeed.Rendering;

/// <summary>A video or sound that can be played inside a page.</summary>
/// <param name="Service">The service's name as readers know it.</param>
/// <param name="EmbedUrl">What a frame shows: an https address made from recognised parts, on one of
/// <see cref="PlayerRecognizer.FrameOrigins"/>.</param>
/// <param name="PageUrl">The page to open instead of the frame, an https address.</param>
/// <param name="Width">CSS pixels, 200 to 1920; with <paramref name="Height"/> it gives the frame's proportions.</param>
/// <param name="Height">CSS pixels, 80 to 1200.</param>
public sealed record Player(string Service, string EmbedUrl, string PageUrl, int Width, int Height);
