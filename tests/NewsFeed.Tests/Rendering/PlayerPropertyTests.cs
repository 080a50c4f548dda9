using CsCheck;
using NewsFeed.Rendering;

namespace NewsFeed.Tests.Rendering;

public sealed class PlayerPropertyTests
{
    private static readonly Gen<string> Host = Gen.OneOf(
        "www.youtube.com", "youtu.be", "youtube-nocookie.com", "player.vimeo.com", "vimeo.com", "dai.ly", "geo.dailymotion.com", "embed.ted.com",
        "fast.wistia.net", "a.wistia.com", "www.loom.com", "w.soundcloud.com", "open.spotify.com", "www.microsoft.com", "evil.example");

    private static readonly Gen<string> Part = Gen.OneOf(
        Gen.OneOf(
            "/", "?", "&", "#", "=", "@", ":", "\\", "%22", "\"", "'", "<", ">", " ", ".", "..", "embed", "video", "watch", "v", "talks", "lang", "en-us", "list",
            "iframe", "player", "player.html", "url", "episode", "videoplayer", "videoseries", "https%3A//api.soundcloud.com/tracks/1", "start", "h", "t"),
        Gen.OneOf("h70jOr56EKs", "76979871", "8272103f6e", "abcdef1234", "x7tgad0", "7makk4oTQel546B0PZlDM5", "0123456789abcdef0123456789abcdef", "RE4abc1", "12"),
        Gen.String[0, 4]);

    private static readonly Gen<string> Content = Gen.Select(
        Gen.OneOf("https://", "http://", "//", "HTTPS://", "javascript:", ""),
        Host,
        Part.Array[0, 10].Select(string.Concat),
        Gen.OneOf("{0}", "<iframe src=\"{0}\">", "<iframe width=1 src='{0}'>", "<p><iframe src={0}>"),
        (scheme, host, path, frame) => frame.Replace("{0}", $"{scheme}{host}/{path}", StringComparison.Ordinal));

    [Fact]
    public void No_content_leads_a_frame_anywhere_but_to_the_known_origins()
    {
        var players = 0;
        Content.Sample(
            content =>
            {
                if (PlayerRecognizer.Recognize(content) is { } player)
                {
                    Interlocked.Increment(ref players);
                    Inspect(player);
                }
            },
            iter: 10_000);
        Assert.NotEqual(0, players);
    }

    [Fact]
    public void No_text_at_all_is_too_strange() => Gen.String[0, 200].Sample(content => PlayerRecognizer.Recognize(content) is null, iter: 2_000);

    private static void Inspect(Player player)
    {
        Assert.Contains(new Uri(player.EmbedUrl).GetLeftPart(UriPartial.Authority), PlayerRecognizer.FrameOrigins);
        Assert.All([player.EmbedUrl, player.PageUrl], url => Assert.Matches(@"\Ahttps://[a-z.-]+/[A-Za-z0-9/_.?=&%-]+(:|//)?[A-Za-z0-9/_.?=&%-]*\z", url));
        Assert.InRange(player.Width, 200, 1920);
        Assert.InRange(player.Height, 80, 1200);
    }
}
