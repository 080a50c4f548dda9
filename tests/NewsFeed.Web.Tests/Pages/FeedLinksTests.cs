using NewsFeed.Articles;
using NewsFeed.Feed;
using NewsFeed.Web.Pages.Parts;

namespace NewsFeed.Web.Tests.Pages;

public sealed class FeedLinksTests
{
    private static readonly FeedFilter Robots = new() { Topics = ["robotics"] };

    [Fact]
    public void A_topic_is_added_to_those_chosen_already() =>
        Assert.Equal("/?topic=robotics&topic=ai-ethics", On("/", Robots).WithTopic("ai-ethics"));

    [Fact]
    public void A_topic_chosen_already_is_not_added_twice() =>
        Assert.Equal("/?topic=robotics", On("/", Robots).WithTopic("robotics"));

    [Fact]
    public void A_chosen_topic_is_taken_away() => Assert.Equal("/", On("/", Robots).WithoutTopic("robotics"));

    [Fact]
    public void Leaving_a_topic_out_takes_it_from_the_chosen_ones() =>
        Assert.Equal("/?not-topic=robotics", On("/", Robots).WithNotTopic("robotics"));

    [Fact]
    public void Choosing_a_topic_no_longer_leaves_it_out() =>
        Assert.Equal("/?topic=robotics", On("/", new() { NotTopics = ["robotics"] }).WithTopic("robotics"));

    [Fact]
    public void A_topic_left_out_is_let_in_again() =>
        Assert.Equal("/?topic=robotics", On("/", Robots with { NotTopics = ["ai-ethics"] }).WithoutNotTopic("ai-ethics"));

    [Fact]
    public void An_alternative_joins_the_topic_chosen_last_and_then_the_other_alternatives()
    {
        Assert.Equal("/?topic=robotics&any-topic=ai-ethics&any-topic=ai-policy", On("/", new() { Topics = ["robotics", "ai-ethics"] }).WithOrTopic("ai-policy"));
        Assert.Equal("/?any-topic=a&any-topic=b&any-topic=c", On("/", new() { AnyTopics = ["a", "b"], NotTopics = ["c"] }).WithOrTopic("c"));
        Assert.Equal("/?any-topic=robotics&any-topic=ai-ethics&type=video", On("/topics/robotics", new() { Type = "video" }, Robots).WithOrTopic("ai-ethics"));
        Assert.Null(On("/", new() { Type = "video" }).WithOrTopic("ai-ethics"));
    }

    [Fact]
    public void An_alternative_that_is_left_alone_is_a_topic_like_others()
    {
        Assert.Equal("/?any-topic=a&any-topic=b", On("/", new() { AnyTopics = ["a", "b", "c"] }).WithoutTopic("c"));
        Assert.Equal("/?topic=a&topic=b", On("/", new() { Topics = ["a"], AnyTopics = ["b", "c"] }).WithoutTopic("c"));
    }

    [Fact]
    public void Taking_away_the_topic_that_the_page_stands_for_leads_to_the_front_page()
    {
        var links = On("/topics/robotics", new() { Type = "video" }, Robots);
        Assert.Equal("/?type=video", links.WithoutTopic("robotics"));
        Assert.Equal("/topics/robotics?topic=ai-ethics&type=video", links.WithTopic("ai-ethics"));
    }

    [Fact]
    public void A_second_provider_leads_from_the_first_ones_page_to_the_front_page()
    {
        var links = On("/providers/a.example", new() { Type = "video" }, new() { Providers = ["a.example"] });
        Assert.Equal("/?provider=a.example&provider=b.example&type=video", links.WithProvider("b.example"));
        Assert.Equal("/?type=video", links.WithoutProvider("a.example"));
    }

    [Fact]
    public void Providers_are_added_and_taken_away()
    {
        var links = On("/topics/robotics", new() { Providers = ["a.example"] }, Robots);
        Assert.Equal("/topics/robotics?provider=a.example&provider=b.example", links.WithProvider("b.example"));
        Assert.Equal("/topics/robotics", links.WithoutProvider("a.example"));
    }

    [Fact]
    public void A_quality_band_sets_both_limits_anew()
    {
        var links = On("/", new() { MinQuality = 10, MaxQuality = 20 });
        Assert.Equal("/?min-quality=100", links.WithQuality(QualityBand.All[0]));
        Assert.Equal("/?min-quality=80&max-quality=99", links.WithQuality(QualityBand.All[1]));
        Assert.Equal("/", links.WithoutQuality);
    }

    [Fact]
    public void Type_days_and_words_are_taken_away_one_by_one()
    {
        var links = On("/", new() { Type = "video", From = new(2026, 1, 2), To = new(2026, 2, 3), Query = "a b" });
        Assert.Equal("/?q=a%20b&from=2026-01-02&to=2026-02-03", links.WithoutType);
        Assert.Equal("/?q=a%20b&type=video", links.WithoutDays);
        Assert.Equal("/?type=video&from=2026-01-02&to=2026-02-03", links.WithQuery(null));
        Assert.Equal("/?q=a%20b&type=article&from=2026-01-02&to=2026-02-03", links.WithType("article"));
    }

    [Fact]
    public void A_change_of_the_list_never_carries_a_cursor()
    {
        var request = new FeedRequest { Filter = Robots, Sort = FeedSort.Newest, After = new(FeedSort.Newest, 0, 7) };
        var links = new FeedLinks("", "/", request);
        Assert.Equal("/?topic=robotics&sort=newest", links.First);
        Assert.Equal("/?sort=newest", links.WithoutTopic("robotics"));
        Assert.Equal("/?topic=robotics", links.SortedBy(FeedSort.Top));
        Assert.DoesNotContain(links.Fields(), field => field.Key == "after");
    }

    [Fact]
    public void Pages_keep_filter_and_order()
    {
        var links = new FeedLinks("", "/", new FeedRequest { Filter = Robots, Sort = FeedSort.Newest, After = new(FeedSort.Newest, 0, 7) });
        Assert.Equal("/?topic=robotics&sort=newest&after=newest.0.9", links.After(new(FeedSort.Newest, 0, 9)));
        Assert.Equal("/?topic=robotics&sort=newest&before=newest.0.5", links.Before(new(FeedSort.Newest, 0, 5)));
    }

    [Fact]
    public void Clearing_keeps_the_order_and_the_page() => Assert.Equal(
        "/topics/robotics?sort=oldest",
        new FeedLinks("", "/topics/robotics", new() { Scope = Robots, Filter = new() { Type = "video" }, Sort = FeedSort.Oldest }).Cleared);

    [Fact]
    public void A_form_carries_all_fields_but_its_own()
    {
        var fields = On("/", Robots with { Query = "arm" }).Fields("q");
        Assert.Equal([KeyValuePair.Create("topic", "robotics")], fields);
    }

    [Fact]
    public void Bad_parameters_are_dropped_and_good_ones_kept() =>
        Assert.Equal("/?topic=robotics", On("/", Robots with { MinQuality = 9 }).Without(["min-quality", "sort"]));

    [Fact]
    public void Every_address_stands_under_the_path_base()
    {
        var links = new FeedLinks("/news", "/news/topics/robotics", new() { Scope = Robots });
        Assert.Equal("/news/", links.WithoutTopic("robotics"));
        Assert.Equal("/news/topics/robotics?type=video", links.WithType("video"));
    }

    private static FeedLinks On(string path, FeedFilter filter, FeedFilter? scope = null) =>
        new("", path, new FeedRequest { Filter = filter, Scope = scope ?? FeedFilter.Everything });
}
