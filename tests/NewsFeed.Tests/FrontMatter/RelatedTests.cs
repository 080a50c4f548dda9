using NewsFeed.FrontMatter;

namespace NewsFeed.Tests.FrontMatter;

public sealed class RelatedTests
{
    private const string Mixed =
        """
        related:
          - title: First
            webUrl: https://a.example/story
          - excerpt: no title here
            webUrl: https://b.example/
          - title: No page
          - title: Bad page
            webUrl: javascript:alert(1)
          - title: First again
            webUrl: http://www.a.example/story/?utm_source=x
          -
          - title: Last
            webUrl: https://c.example/
        """;

    [Fact]
    public void Entries_without_title_or_page_and_repeated_ones_are_dropped_with_a_warning_each()
    {
        var reading = Sample.Read(Sample.With(Mixed));

        Assert.Equal(["First", "Last"], reading.Value!.Related!.Select(link => link.Title));
        Assert.All(reading.Problems, problem => Assert.Equal(ProblemSeverity.Warning, problem.Severity));
        Assert.Equal(
            ["related[1].title", "related[2].webUrl", "related[3].webUrl", "related[4]", "related[5]"],
            reading.Problems.Select(problem => problem.Key!));
    }

    [Fact]
    public void A_bad_domain_of_a_related_link_is_dropped()
    {
        var reading = Sample.Read(Sample.With("related: [{title: A, webUrl: https://a.example/, provider: {name: A, domain: a b}}]"));

        Assert.Null(Assert.Single(reading.Value!.Related!).ProviderDomain);
        Assert.Equal("related[0].provider.domain", Assert.Single(reading.Problems).Key);
    }

    [Fact]
    public void More_links_than_allowed_are_an_error_that_names_both_numbers()
    {
        var entries = string.Concat(Enumerable.Range(0, 101).Select(i => $"\n  - {{title: T, webUrl: 'https://a.example/{i}'}}"));

        var error = Sample.OnlyError(Sample.With("related:" + entries));

        Assert.Contains("101", error.Reason, StringComparison.Ordinal);
        Assert.Contains("100", error.Reason, StringComparison.Ordinal);
        Assert.Contains("RelatedLinks", error.Reason, StringComparison.Ordinal);
    }
}
