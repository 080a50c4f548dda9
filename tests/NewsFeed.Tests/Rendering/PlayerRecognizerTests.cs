using NewsFeed.Rendering;

namespace NewsFeed.Tests.Rendering;

public sealed class PlayerRecognizerTests
{
    private const string RealContent =
        "<iframe width=\"800\" height=\"500\" frameborder=\"0\" src=\"https://www.youtube.com/embed/rigZ1FvrgSY\" " +
        "allow=\"accelerometer; autoplay; encrypted-media; gyroscope; picture-in-picture\" allowfullscreen></iframe>";

    [Fact]
    public void The_frame_of_real_files_is_recognised() => Assert.Equal(
        new Player("YouTube", "https://www.youtube-nocookie.com/embed/rigZ1FvrgSY", "https://www.youtube.com/watch?v=rigZ1FvrgSY", 800, 500),
        PlayerRecognizer.Recognize(RealContent));

    [Theory]
    [InlineData("https://www.youtube.com/embed/h70jOr56EKs", "https://www.youtube-nocookie.com/embed/h70jOr56EKs", "https://www.youtube.com/watch?v=h70jOr56EKs")]
    [InlineData("//www.youtube.com/embed/h70jOr56EKs?rel=0", "https://www.youtube-nocookie.com/embed/h70jOr56EKs", "https://www.youtube.com/watch?v=h70jOr56EKs")]
    [InlineData("http://youtube.com/embed/h70jOr56EKs/", "https://www.youtube-nocookie.com/embed/h70jOr56EKs", "https://www.youtube.com/watch?v=h70jOr56EKs")]
    [InlineData("https://www.youtube-nocookie.com/embed/h70jOr56EKs?start=90", "https://www.youtube-nocookie.com/embed/h70jOr56EKs?start=90", "https://www.youtube.com/watch?v=h70jOr56EKs&t=90s")]
    [InlineData("https://youtu.be/h70jOr56EKs?t=90s", "https://www.youtube-nocookie.com/embed/h70jOr56EKs?start=90", "https://www.youtube.com/watch?v=h70jOr56EKs&t=90s")]
    [InlineData("https://youtu.be/h70jOr56EKs?t=1m30s", "https://www.youtube-nocookie.com/embed/h70jOr56EKs", "https://www.youtube.com/watch?v=h70jOr56EKs")]
    [InlineData("https://m.youtube.com/watch?feature=x&v=h70jOr56EKs", "https://www.youtube-nocookie.com/embed/h70jOr56EKs", "https://www.youtube.com/watch?v=h70jOr56EKs")]
    [InlineData("https://www.youtube.com/shorts/h70jOr56EKs", "https://www.youtube-nocookie.com/embed/h70jOr56EKs", "https://www.youtube.com/watch?v=h70jOr56EKs")]
    [InlineData("https://www.youtube.com/live/h70jOr56EKs", "https://www.youtube-nocookie.com/embed/h70jOr56EKs", "https://www.youtube.com/watch?v=h70jOr56EKs")]
    [InlineData("https://www.youtube.com/embed/videoseries?list=PLlrxD0HtieHi0mwteKBOfEeOYf0LJU4O1", "https://www.youtube-nocookie.com/embed/videoseries?list=PLlrxD0HtieHi0mwteKBOfEeOYf0LJU4O1", "https://www.youtube.com/playlist?list=PLlrxD0HtieHi0mwteKBOfEeOYf0LJU4O1")]
    [InlineData("https://player.vimeo.com/video/76979871", "https://player.vimeo.com/video/76979871?dnt=1", "https://vimeo.com/76979871")]
    [InlineData("https://player.vimeo.com/video/76979871?h=8272103f6e&autoplay=1", "https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1", "https://vimeo.com/76979871/8272103f6e")]
    [InlineData("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1", "https://vimeo.com/76979871")]
    [InlineData("https://vimeo.com/76979871/8272103f6e", "https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1", "https://vimeo.com/76979871/8272103f6e")]
    [InlineData("https://www.dailymotion.com/embed/video/x7tgad0", "https://geo.dailymotion.com/player.html?video=x7tgad0", "https://www.dailymotion.com/video/x7tgad0")]
    [InlineData("https://geo.dailymotion.com/player/xabc1.html?video=x7tgad0", "https://geo.dailymotion.com/player.html?video=x7tgad0", "https://www.dailymotion.com/video/x7tgad0")]
    [InlineData("https://dai.ly/x7tgad0", "https://geo.dailymotion.com/player.html?video=x7tgad0", "https://www.dailymotion.com/video/x7tgad0")]
    [InlineData("https://embed.ted.com/talks/a_b_what_c", "https://embed.ted.com/talks/a_b_what_c", "https://www.ted.com/talks/a_b_what_c")]
    [InlineData("https://embed.ted.com/talks/lang/pt-br/a_b_what_c", "https://embed.ted.com/talks/lang/pt-br/a_b_what_c", "https://www.ted.com/talks/a_b_what_c?language=pt-br")]
    [InlineData("https://www.ted.com/talks/a_b_what_c", "https://embed.ted.com/talks/a_b_what_c", "https://www.ted.com/talks/a_b_what_c")]
    [InlineData("https://fast.wistia.net/embed/iframe/abcdef1234?x=y", "https://fast.wistia.net/embed/iframe/abcdef1234", "https://fast.wistia.net/embed/iframe/abcdef1234")]
    [InlineData("https://acme.wistia.com/medias/abcdef1234", "https://fast.wistia.net/embed/iframe/abcdef1234", "https://fast.wistia.net/embed/iframe/abcdef1234")]
    [InlineData("https://www.loom.com/embed/0123456789abcdef0123456789abcdef", "https://www.loom.com/embed/0123456789abcdef0123456789abcdef", "https://www.loom.com/share/0123456789abcdef0123456789abcdef")]
    [InlineData("https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293&color=red", "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293", "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293")]
    [InlineData("https://open.spotify.com/embed/episode/7makk4oTQel546B0PZlDM5?utm_source=x", "https://open.spotify.com/embed/episode/7makk4oTQel546B0PZlDM5", "https://open.spotify.com/episode/7makk4oTQel546B0PZlDM5")]
    [InlineData("https://www.microsoft.com/en-us/videoplayer/embed/RE4abc1?autoplay=true", "https://www.microsoft.com/en-us/videoplayer/embed/RE4abc1", "https://www.microsoft.com/en-us/videoplayer/embed/RE4abc1")]
    public void A_known_players_address_is_rebuilt(string address, string embed, string page)
    {
        var player = PlayerRecognizer.Recognize($"<p>Watch</p><iframe src=\"{address.Replace("&", "&amp;", StringComparison.Ordinal)}\"></iframe>");
        Assert.Equal((embed, page), (player?.EmbedUrl, player?.PageUrl));
        Assert.Equal(player, PlayerRecognizer.Recognize($"  {address}\n"));
        Assert.Contains(new Uri(player!.EmbedUrl).GetLeftPart(UriPartial.Authority), PlayerRecognizer.FrameOrigins);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("words")]
    [InlineData("<iframe></iframe>")]
    [InlineData("<iframe src=''></iframe>")]
    [InlineData("<script src=https://www.youtube.com/embed/h70jOr56EKs></script>")]
    [InlineData("<!-- <iframe src=https://www.youtube.com/embed/h70jOr56EKs></iframe> -->")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("https://evil.example/embed/h70jOr56EKs")]
    [InlineData("https://www.youtube.com.evil.example/embed/h70jOr56EKs")]
    [InlineData("https://evil.example/?https://www.youtube.com/embed/h70jOr56EKs")]
    [InlineData("https://www.youtube.com@evil.example/embed/h70jOr56EKs")]
    [InlineData("https://www.youtube.com:8443/embed/h70jOr56EKs")]
    [InlineData("ftp://www.youtube.com/embed/h70jOr56EKs")]
    [InlineData("javascript:alert('https://www.youtube.com/embed/h70jOr56EKs')")]
    [InlineData("data:text/html,https://www.youtube.com/embed/h70jOr56EKs")]
    [InlineData("https://www.youtube.com/embed/h70jOr56EK")]
    [InlineData("https://www.youtube.com/embed/h70jOr56EK%22")]
    [InlineData("https://www.youtube.com/embed/h70jOr56EKs/more")]
    [InlineData("https://www.youtube.com/redirect?q=https://evil.example")]
    [InlineData("https://www.youtube.com/watch?v=../../evil1")]
    [InlineData("https://www.youtube.com/embed/videoseries?list=x%26autoplay%3D1%26a")]
    [InlineData("https://player.vimeo.com/video/76979871x")]
    [InlineData("https://vimeo.com/channels/76979871/x/y")]
    [InlineData("https://w.soundcloud.com/player/?url=https%3A//evil.example/tracks/293")]
    [InlineData("https://open.spotify.com/embed/user/7makk4oTQel546B0PZlDM5")]
    [InlineData("https://www.microsoft.com/en-us/store")]
    public void Anything_else_is_no_player(string? content) => Assert.Null(PlayerRecognizer.Recognize(content));

    [Fact]
    public void The_first_frame_counts() => Assert.Null(PlayerRecognizer.Recognize("<iframe src=https://evil.example/></iframe>" + RealContent));

    [Fact]
    public void Nothing_of_the_files_own_HTML_is_echoed()
    {
        var player = PlayerRecognizer.Recognize(
            "<iframe src=\"https://youtu.be/h70jOr56EKs?a=%22%3E%3Cscript%3E&start=1%22&t=x#'onload=alert(1)\" onload=alert(1) width='1\"' style=x></iframe>");
        Assert.Equal(new Player("YouTube", "https://www.youtube-nocookie.com/embed/h70jOr56EKs", "https://www.youtube.com/watch?v=h70jOr56EKs", 800, 450), player);
    }

    [Theory]
    [InlineData("", 800, 450)]
    [InlineData("width=560 height=315", 560, 315)]
    [InlineData("width='560px' height=' 315 '", 560, 315)]
    [InlineData("width=640", 640, 360)]
    [InlineData("width='100%' height=500", 800, 500)]
    [InlineData("width=99999 height=99999", 1920, 1200)]
    [InlineData("width=1 height=1", 200, 80)]
    [InlineData("width=-5 height=999999999999", 800, 450)]
    public void A_frames_size_is_kept_within_bounds(string attributes, int width, int height)
    {
        var player = PlayerRecognizer.Recognize($"<iframe {attributes} src=https://youtu.be/h70jOr56EKs></iframe>")!;
        Assert.Equal((width, height), (player.Width, player.Height));
    }

    [Fact]
    public void A_sound_player_is_a_bar() =>
        Assert.Equal(232, PlayerRecognizer.Recognize("https://open.spotify.com/episode/7makk4oTQel546B0PZlDM5")!.Height);

    [Fact]
    public void Origins_are_https_hosts_and_nothing_more() => Assert.All(
        PlayerRecognizer.FrameOrigins, origin => Assert.Equal(origin, new Uri(origin, UriKind.Absolute).GetLeftPart(UriPartial.Authority)));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<iframe ")]
    [InlineData("<a><div>")]
    [InlineData("<iframe src=")]
    public async Task Hostile_content_ends_quickly(string piece) =>
        Assert.Null(await Bodies.Within(20, () => PlayerRecognizer.Recognize(string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length)))));

    [Fact]
    public void Endless_content_is_not_looked_at() => Assert.Null(PlayerRecognizer.Recognize(RealContent + new string(' ', 20_000)));
}
