using NewsFeed.FrontMatter;

namespace NewsFeed.Tests.FrontMatter;

public sealed class ProviderTests
{
    [Theory]
    [InlineData("", "example.com", "example.com", 1)]
    [InlineData("provider: {name: Example}", "Example", "example.com", 1)]
    [InlineData("provider: {domain: news.example.org}", "news.example.org", "news.example.org", 1)]
    [InlineData("provider: {name: Example, domain: not a host}", "Example", "example.com", 2)]
    [InlineData("provider: {name: Example, domain: \"https://www.example.org/\"}", "Example", "example.com", 2)]
    [InlineData("provider: {name: ' ', domain: ''}", "example.com", "example.com", 2)]
    public void What_the_file_does_not_say_comes_from_the_pages_host(string line, string name, string domain, int warnings)
    {
        var reading = Sample.Read(Sample.Instead("provider", line));

        Assert.Equal((name, domain), (reading.Value!.Provider.Name, reading.Value.Provider.Domain));
        Assert.Equal(warnings, reading.Problems.Count(problem => problem.Severity == ProblemSeverity.Warning));
    }

    [Theory]
    [InlineData("WWW.BBC.co.uk", "bbc.co.uk")]
    [InlineData("bbc.com.", "bbc.com")]
    [InlineData("münchen.example", "xn--mnchen-3ya.example")]
    [InlineData("the-scientist.com", "the-scientist.com")]
    public void A_domain_is_a_host_name_in_lower_case(string written, string expected) =>
        Assert.Equal(expected, Sample.Article(Sample.Instead("provider", $"provider: {{name: X, domain: {written}}}")).Provider.Domain);

    [Theory]
    [InlineData("localhost")]
    [InlineData("-a.example")]
    [InlineData("a..example")]
    [InlineData("a.example:80")]
    [InlineData("<b>.example")]
    public void What_is_no_host_name_is_no_identity(string written)
    {
        var reading = Sample.Read(Sample.Instead("provider", $"provider: {{name: X, domain: \"{written}\"}}"));

        Assert.Equal("example.com", reading.Value!.Provider.Domain);
        Assert.NotEmpty(reading.Problems);
    }

    [Fact]
    public void A_page_without_a_hosts_name_cannot_name_the_provider()
    {
        var text = Sample.Instead("provider", "").Replace("www.example.com", "[::1]", StringComparison.Ordinal);

        Assert.Equal("provider", Sample.OnlyError(text).Key);
    }
}
