using System.Text;
using NewsFeed.Articles;
using NewsFeed.FrontMatter;

namespace NewsFeed.Tests.FrontMatter;

public sealed class DataFileTests
{
    private const string TopicText =
        """
        taxonomy: topic
        _id: ai-ethics
        name: AI Ethics
        shortname: Ethics
        parent: AI
        description: "What machines should do."
        keywords:
          - ethics
        hashtags:
          - "#AIethics"
        images:
          - https://example.com/ai.jpg
        services:
          news: https://example.com/api/news/
          people: ftp://example.com/
        """;

    private const string ProviderText =
        """
        ---
        taxonomy: organization
        _id: bbc.com
        name: BBC
        domain: www.bbc.com
        description: A broadcaster.
        images:
          - url: /assets/bbc.jpg
            width: 50
            height: 50
        ---
        """;

    [Fact]
    public void A_topic_file_is_read_in_full()
    {
        var reading = Topic("_data/topics/04-ai-ethics.yaml", TopicText);

        var topic = reading.Value!;
        Assert.Equal(("AI Ethics", "ai-ethics", "Ethics", "AI", 4), (topic.Name, topic.Slug, topic.ShortName, topic.Parent, topic.Position));
        Assert.Equal("What machines should do.", topic.Description);
        Assert.Equal(["ethics"], topic.Keywords!);
        Assert.Equal(["#AIethics"], topic.Hashtags!);
        Assert.Equal("https://example.com/ai.jpg", Assert.Single(topic.Images!).Url);
        Assert.Equal(new KeyValuePair<string, string>("news", "https://example.com/api/news/"), Assert.Single(topic.Services!));
        Assert.Equal("services.people", Assert.Single(reading.Problems).Key);
    }

    [Theory]
    [InlineData("{0}\n---\n")]
    [InlineData("{0}\n---")]
    [InlineData("---\n{0}\n---\n\n")]
    [InlineData("\uFEFF{0}\n...\n")]
    public void A_topic_file_may_have_empty_documents_around(string shape) =>
        Assert.Equal("AI Ethics", Topic("_data/topics/x.yaml", shape.Replace("{0}", TopicText, StringComparison.Ordinal)).Value!.Name);

    [Fact]
    public void A_topic_file_of_two_documents_is_rejected() =>
        Assert.Contains("second", Topic("_data/topics/x.yaml", "name: A\n---\nname: B\n").Problems.Single().Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("shortname: x")]
    [InlineData("name: ' '")]
    public void A_topic_needs_a_name(string text)
    {
        var reading = Topic("_data/topics/x.yaml", text);

        Assert.Null(reading.Value);
        Assert.Equal("name", Assert.Single(reading.Problems).Key);
    }

    [Fact]
    public void A_topic_without_id_or_number_takes_its_slug_from_its_name()
    {
        var topic = Topic("_data/topics/robots.yaml", "name: Home Robots").Value!;

        Assert.Equal(("home-robots", int.MaxValue), (topic.Slug, topic.Position));
    }

    [Theory]
    [InlineData("_data/organizations/bbc.com.md")]
    [InlineData("_data/organizations/bbc.com")]
    public void A_provider_file_is_read_in_full(string path)
    {
        var reading = new DataFileReader(new ReaderLimits()).ReadProvider(path, Encoding.UTF8.GetBytes(ProviderText));

        Assert.Empty(reading.Problems);
        Assert.Equal((path, "BBC", "bbc.com", "A broadcaster."), (reading.Value!.Path, reading.Value.Name, reading.Value.Domain, reading.Value.Description));
        Assert.Equal(("/assets/bbc.jpg", 50, 50), Assert.Single(reading.Value.Images!) is var image ? (image.Url, image.Width, image.Height) : default);
    }

    [Theory]
    [InlineData("---\n_id: bbc.com\n---\n", "bbc.com")]
    [InlineData("---\nname: BBC\n---\n", null)]
    [InlineData("---\ndomain: not a host\n---\n", null)]
    public void A_provider_needs_a_domain_or_an_id_that_is_one(string text, string? domain)
    {
        var reading = new DataFileReader(new ReaderLimits()).ReadProvider("x.md", Encoding.UTF8.GetBytes(text));

        Assert.Equal((domain, domain), (reading.Value?.Domain, reading.Value?.Name));
        Assert.Equal(domain is null, reading.IsRejected);
    }

    [Fact]
    public void A_provider_file_without_front_matter_is_foreign() =>
        Assert.True(new DataFileReader(new ReaderLimits()).ReadProvider("README.md", "# Readme"u8.ToArray()).IsForeign);

    private static Reading<Topic> Topic(string path, string text) => new DataFileReader(new ReaderLimits()).ReadTopic(path, Encoding.UTF8.GetBytes(text));
}
