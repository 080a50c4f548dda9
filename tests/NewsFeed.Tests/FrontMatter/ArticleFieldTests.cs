using NewsFeed.FrontMatter;

namespace NewsFeed.Tests.FrontMatter;

public sealed class ArticleFieldTests
{
    private const string EveryKey =
        """
        ---
        category: News
        title: "Robots learn to fold"
        excerpt: "First line\nsecond \"quoted\" line &amp; more"
        publishedDateTime: 2024-04-11T09:30:00+02:00
        updatedDateTime: 2024-04-12
        originalUrl: "https://first.example.org/a?b=c%2Fd@*---"
        webUrl: https://www.example.com/robots
        ampWebUrl: "https://www.example.com/robots?amp"
        cdnAmpWebUrl: "https://cdn.example.com/robots"
        type: Video
        quality: 84
        heat: -1
        published: false
        removed: true
        deleted: no
        featuredContent: "<iframe src=\"https://www.youtube.com/embed/x\"></iframe>"

        provider:
          name: Example
          domain: www.Example.com
          authors: [Ada, {name: Bob}]
          publishers:
            - The House
          images:
            - url: "/assets/example.jpg"
              width: 50
              height: 40
              isCached: true

        topics:
          - AI
          - Robots
        tags: [fold, "linen"]
        highlight: A line apart
        locale: en-us

        images:
          - url: "https://www.example.com/a picture.jpg"
            width: 1280
            height: 720
            title: A robot
            attribution: Somebody
            isCached: false

        related:
          - title: "Folding robots"
            excerpt: "Short."
            publishedDateTime: 2024-04-10T08:00:00Z
            webUrl: "https://other.example.net/fold"
            ampWebUrl: "https://other.example.net/fold/amp"
            cdnAmpWebUrl: "https://cdn.example.net/fold"
            type: article
            provider:
              name: Other
              domain: other.example.net
            quality: 61
            images:
              - url: "https://other.example.net/p.jpg"

        secured: "AbC=;dEf=="
        ---

        Body *text*.
        """;

    [Fact]
    public void Every_key_of_the_format_is_read_in_its_type()
    {
        var article = Sample.Article(EveryKey);

        Assert.Equal(Sample.Path, article.Path);
        Assert.Equal("2024-04-11-robots-learn-to-fold", article.Slug);
        Assert.Equal("news", article.Category);
        Assert.Equal("Robots learn to fold", article.Title);
        Assert.Equal("First line\nsecond \"quoted\" line &amp; more", article.Excerpt);
        Assert.Equal(new DateTimeOffset(2024, 4, 11, 7, 30, 0, TimeSpan.Zero), article.PublishedAt);
        Assert.Equal(TimeSpan.Zero, article.PublishedAt.Offset);
        Assert.Equal(new DateTimeOffset(2024, 4, 12, 0, 0, 0, TimeSpan.Zero), article.UpdatedAt);
        Assert.Equal("https://first.example.org/a?b=c%2Fd@*---", article.OriginalUrl);
        Assert.Equal("https://www.example.com/robots", article.WebUrl);
        Assert.Equal("https://www.example.com/robots?amp", article.AmpWebUrl);
        Assert.Equal("https://cdn.example.com/robots", article.CdnAmpWebUrl);
        Assert.Equal("video", article.Type);
        Assert.Equal(84, article.Quality);
        Assert.Equal(-1, article.Heat);
        Assert.Equal((false, true, false), (article.Published, article.Removed, article.Deleted));
        Assert.Equal("<iframe src=\"https://www.youtube.com/embed/x\"></iframe>", article.FeaturedContent);
        Assert.Equal(["AI", "Robots"], article.Topics);
        Assert.Equal(["fold", "linen"], article.Tags!);
        Assert.Equal("A line apart", article.Highlight);
        Assert.Equal("en-us", article.Locale);
        Assert.Equal("AbC=;dEf==", article.Secured);
        Assert.Equal("\nBody *text*.", article.Body);
    }

    [Fact]
    public void Provider_pictures_and_related_links_are_read_in_full()
    {
        var article = Sample.Article(EveryKey);

        Assert.Equal(("Example", "example.com"), (article.Provider.Name, article.Provider.Domain));
        Assert.Equal(["Ada", "Bob"], article.Provider.Authors!);
        Assert.Equal(["The House"], article.Provider.Publishers!);
        var logo = Assert.Single(article.Provider.Images!);
        Assert.Equal(("/assets/example.jpg", 50, 40, true), (logo.Url, logo.Width, logo.Height, logo.IsCached));
        var picture = Assert.Single(article.Images!);
        Assert.Equal("https://www.example.com/a%20picture.jpg", picture.Url);
        Assert.Equal((1280, 720, "A robot", "Somebody", false), (picture.Width, picture.Height, picture.Title, picture.Attribution, picture.IsCached));
        var link = Assert.Single(article.Related!);
        Assert.Equal(("Folding robots", "https://other.example.net/fold", "Short."), (link.Title, link.WebUrl, link.Excerpt));
        Assert.Equal(("https://other.example.net/fold/amp", "https://cdn.example.net/fold"), (link.AmpWebUrl, link.CdnAmpWebUrl));
        Assert.Equal(("article", "Other", "other.example.net", 61), (link.Type, link.ProviderName, link.ProviderDomain, link.Quality));
        Assert.Equal(new DateTimeOffset(2024, 4, 10, 8, 0, 0, TimeSpan.Zero), link.PublishedAt);
        Assert.Equal("https://other.example.net/p.jpg", Assert.Single(link.Images!).Url);
    }

    [Fact]
    public void A_file_with_every_key_has_no_problems() => Assert.Empty(Sample.Read(EveryKey).Problems);

    [Fact]
    public void Absent_keys_are_null_and_never_zero_or_false()
    {
        var article = Sample.Article(Sample.With(""));

        Assert.Equal((null, null), (article.Quality, article.Heat));
        Assert.Equal((null, null, null), (article.Published, article.Removed, article.Deleted));
        Assert.Null(article.Excerpt);
        Assert.Null(article.Related);
        Assert.Null(article.Images);
        Assert.Null(article.Tags);
        Assert.Empty(article.Topics);
        Assert.Equal(("news", "article", ""), (article.Category, article.Type, article.Body));
    }

    [Theory]
    [InlineData("quality:")]
    [InlineData("quality: null")]
    [InlineData("quality: ~")]
    [InlineData("quality: \"\"")]
    [InlineData("quality: '  '")]
    [InlineData("related: null")]
    [InlineData("provider: ~\nquality:")]
    public void An_empty_value_null_and_a_tilde_mean_that_the_key_is_absent(string keys)
    {
        var article = Sample.Article(Sample.With(keys));

        Assert.Null(article.Quality);
        Assert.Null(article.Related);
    }

    [Fact]
    public void An_empty_list_is_not_an_absent_one() => Assert.Empty(Sample.Article(Sample.With("related: []")).Related!);

    [Fact]
    public void A_quoted_null_is_a_word() => Assert.Equal("null", Sample.Article(Sample.With("highlight: \"null\"")).Highlight);

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"TRUE\"", true)]
    [InlineData("yes", true)]
    [InlineData("off", false)]
    [InlineData("False", false)]
    public void Yes_and_no_have_the_words_of_YAML(string word, bool expected) =>
        Assert.Equal(expected, Sample.Article(Sample.With($"published: {word}")).Published);

    [Fact]
    public void Unknown_keys_are_noticed_and_reject_nothing()
    {
        var reading = Sample.Read(Sample.With("mood: bright\nprovider2: {a: [1, {b: c}]}"));

        Assert.NotNull(reading.Value);
        Assert.All(reading.Problems, problem => Assert.Equal(ProblemSeverity.Notice, problem.Severity));
        Assert.Equal([("mood", 8), ("provider2", 9)], reading.Problems.Select(problem => (problem.Key!, problem.Line)));
    }

    [Fact]
    public void Unknown_keys_inside_others_are_named_with_their_place()
    {
        var problem = Sample.OnlyProblem(Sample.With("related:\n  - title: A\n    webUrl: https://a.example/\n    mood: dark"));

        Assert.Equal(("related[0].mood", 11, 5), (problem.Key, problem.Line, problem.Column));
    }

    [Fact]
    public void Of_a_duplicate_key_the_last_value_counts_with_a_warning()
    {
        var reading = Sample.Read(Sample.With("quality: 1\nquality: 2"));

        Assert.Equal(2, reading.Value!.Quality);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((ProblemSeverity.Warning, "quality", 9), (problem.Severity, problem.Key, problem.Line));
    }

    [Fact]
    public void Topics_are_trimmed_and_kept_once_whatever_their_case()
    {
        var reading = Sample.Read(Sample.With("topics: [AI, ' ai ', Robots, ~]"));

        Assert.Equal(["AI", "Robots"], reading.Value!.Topics);
        Assert.Equal(2, reading.Problems.Count);
    }

    [Fact]
    public void Wrongly_decoded_text_is_kept_as_the_file_has_it_and_told_of()
    {
        const string keys = "excerpt: \"to start.‚Äù Catch up\"\nrelated:\n  - title: \"Itâ€™s here\"\n    webUrl: https://a.example/";

        var reading = Sample.Read(Sample.With(keys));

        Assert.Equal(("to start.‚Äù Catch up", "Itâ€™s here"), (reading.Value!.Excerpt, reading.Value.Related![0].Title));
        Assert.Equal([("excerpt", 8), ("related[0].title", 10)], reading.Problems.Select(problem => (problem.Key!, problem.Line)));
        Assert.All(reading.Problems, problem => Assert.Contains("wrong code page; readers see it mended", problem.Reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("pt-BR", true)]
    [InlineData("zh-Hans-CN", true)]
    [InlineData("english language", false)]
    [InlineData("e", false)]
    [InlineData("en-", false)]
    public void A_locale_is_a_language_tag_or_dropped(string locale, bool isKept)
    {
        var reading = Sample.Read(Sample.With($"locale: \"{locale}\""));

        Assert.Equal(isKept ? locale : null, reading.Value!.Locale);
        Assert.Equal(isKept ? 0 : 1, reading.Problems.Count);
    }
}
