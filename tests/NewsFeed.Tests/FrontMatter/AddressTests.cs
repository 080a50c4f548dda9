using NewsFeed.FrontMatter;

namespace NewsFeed.Tests.FrontMatter;

public sealed class AddressTests
{
    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://example.com/x")]
    [InlineData("/relative")]
    [InlineData("//example.com/x")]
    [InlineData("example.com/x")]
    [InlineData("https://")]
    [InlineData("https://user:secret@example.com/")]
    [InlineData("https://@example.com/")]
    [InlineData("https:\\\\\\\\example.com\\\\x")]
    [InlineData("https://exa\\tmple.com/")]
    [InlineData("file:///etc/passwd")]
    public void A_page_that_is_not_absolute_http_is_dropped_with_a_warning(string url)
    {
        var reading = Sample.Read(Sample.With($"ampWebUrl: \"{url}\""));

        Assert.NotNull(reading.Value);
        Assert.Null(reading.Value.AmpWebUrl);
        Assert.Equal((ProblemSeverity.Warning, "ampWebUrl"), (Assert.Single(reading.Problems).Severity, reading.Problems[0].Key));
    }

    [Fact]
    public void An_article_without_a_usable_page_is_rejected()
    {
        var reading = Sample.Read(Sample.Instead("webUrl", "webUrl: javascript:alert(1)"));

        Assert.True(reading.IsRejected);
        Assert.Equal([ProblemSeverity.Warning, ProblemSeverity.Error], reading.Problems.Select(problem => problem.Severity));
    }

    [Fact]
    public void The_original_address_is_enough() =>
        Assert.Equal("https://first.example.org/", Sample.Article(Sample.Instead("webUrl", "originalUrl: https://first.example.org/")).Url);

    [Theory]
    [InlineData("https://example.com/a?b=@*%2F---#c")]
    [InlineData("HTTP://EXAMPLE.com")]
    [InlineData("https://müller.example/ä")]
    [InlineData("http://localhost:8080/x")]
    public void A_usable_address_is_kept_as_it_is_written(string url) =>
        Assert.Equal(url, Sample.Article(Sample.With($"ampWebUrl: \"{url}\"")).AmpWebUrl);

    [Theory]
    [InlineData("/assets/images/a b.jpg", "/assets/images/a%20b.jpg")]
    [InlineData("//cdn.example.com/x.jpg", "https://cdn.example.com/x.jpg")]
    [InlineData(" https://example.com/x.jpg ", "https://example.com/x.jpg")]
    [InlineData("assets/x.jpg", null)]
    [InlineData("data:image/png;base64,AAAA", null)]
    [InlineData("/\\\\evil.example/x.jpg", null)]
    [InlineData("//user@evil.example/x.jpg", null)]
    public void A_picture_may_be_relative_to_the_site(string url, string? expected)
    {
        var reading = Sample.Read(Sample.With($"images:\n  - url: \"{url}\"\n    width: 5"));

        Assert.Equal(expected, reading.Value!.Images!.SingleOrDefault()?.Url);
        Assert.Equal(expected is null ? 1 : 0, reading.Problems.Count);
    }

    [Fact]
    public void A_picture_without_an_address_or_with_no_pixels_is_told_of()
    {
        var reading = Sample.Read(Sample.With("images:\n  - width: 5\n  - url: /x.jpg\n    width: 0\n  - /y.jpg\n  - ~"));

        Assert.Equal([("/x.jpg", null), ("/y.jpg", null)], reading.Value!.Images!.Select(image => (image.Url, image.Width)));
        Assert.Equal(["images[0].url", "images[1].width", "images[3]"], reading.Problems.Select(problem => problem.Key!));
    }
}
