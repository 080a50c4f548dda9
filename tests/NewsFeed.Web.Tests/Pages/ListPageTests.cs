using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Feed;
using NewsFeed.Store;

namespace NewsFeed.Web.Tests.Pages;

[OnEachEngine]
public sealed class ListPageTests
{
    [Fact]
    public async Task Show_the_totals_and_facet_counts_of_a_brute_force_answer_for_random_filters()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var files = BruteForce.OverFiles(Seeds.Folder);
        var stories = await site.InStoreAsync(db => db.Articles.CountAsync(article => article.State == ArticleState.Public && (article.StoryId == 0 || article.StorySize > 0)));

        foreach (var filter in RandomFilters.Over(files).Array[200].Single())
        {
            var address = "/" + new FeedRequest { Filter = filter }.QueryString;
            var page = await site.PageAsync(address);

            var rows = filter.IsEmpty ? stories : files.Matching(filter).Count;
            Assert.Equal(rows, NumberIn(page.QuerySelector(".total")!));
            Assert.Equal(Math.Min(rows, FeedQuery.PageSize), page.QuerySelectorAll(".stories article").Length);
            foreach (var link in page.QuerySelectorAll(".facets li > a:not(.not, .or)"))
            {
                Assert.Equal(files.Matching(PromiseOf(link, filter)).Count, NumberIn(link.QuerySelector("b")!));
            }

            foreach (var link in filter.AnyTopics.Count == 0 ? [] : page.QuerySelectorAll(".facets .or").AsEnumerable())
            {
                Assert.Equal(files.Matching(FilterOf(link.GetAttribute("href")!)).Count - files.Matching(filter).Count, int.Parse(link.TextContent.Split('+')[^1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
            }
        }
    }

    [Theory]
    [InlineData("/topics/ai-in-healthcare", "topic=ai-in-healthcare")]
    [InlineData("/topics/ai-policy", "topic=ai-policy")]
    [InlineData("/providers/northlight.example", "provider=northlight.example")]
    public async Task Of_one_topic_or_provider_take_the_same_filters(string list, string scope)
    {
        await using var site = await TestSite.WithSeedsAsync();
        var files = BruteForce.OverFiles(Seeds.Folder);

        foreach (var query in (string[])["min-quality=75", "topic=ai&not-topic=ai-ethics", "any-topic=robotics&any-topic=ai-ethics", "type=video", "from=2026-01-01&to=2026-11-15", "q=the"])
        {
            var page = await site.PageAsync($"{list}?{query}");
            Assert.Equal(files.Matching(FilterOf($"?{query}&{scope}")).Count, NumberIn(page.QuerySelector(".total")!));
        }
    }

    [Fact]
    public async Task Can_be_walked_from_the_first_page_to_the_last_and_back()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var seen = new List<string>();
        var address = "/?sort=newest";
        for (var pages = 0; pages < 10; pages++)
        {
            var page = await site.PageAsync(address);
            seen.AddRange(page.QuerySelectorAll(".stories h2 a, .mates > p a").Select(link => link.GetAttribute("href")!));
            if (page.QuerySelector(".pager a[rel=next]") is not { } next)
            {
                break;
            }

            address = next.GetAttribute("href")!;
        }

        Assert.Equal(BruteForce.OverFiles(Seeds.Folder).Public.Count, seen.Distinct().Count());
        Assert.Equal(seen.Count, seen.Distinct().Count());
        var last = await site.PageAsync(address);
        var back = await site.PageAsync(last.QuerySelector(".pager a[rel=prev]")!.GetAttribute("href")!);
        Assert.NotEmpty(back.QuerySelectorAll(".stories h2 a"));
    }

    [Theory]
    [InlineData("/?min-quality=high", "min-quality")]
    [InlineData("/topics/ai?sort=best", "sort")]
    [InlineData("/providers/northlight.example?from=2026-02-30", "from")]
    [InlineData("/?after=%3Cscript%3E", "after")]
    [InlineData("/?q=%22%22", "q")]
    [InlineData("/?type=a&type=b", "type")]
    public async Task Answer_a_bad_value_with_400_and_a_sentence_that_names_it(string address, string parameter)
    {
        await using var site = await TestSite.WithSeedsAsync();

        using var response = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await TestSite.ParseAsync(response);
        Assert.Contains($"“{parameter}”", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
    }

    [Fact]
    public async Task Say_what_to_do_when_nothing_matches()
    {
        await using var site = await TestSite.WithSeedsAsync();

        var page = await site.PageAsync("/?q=xylophonically&min-quality=10");

        Assert.Equal(0, NumberIn(page.QuerySelector(".total")!));
        Assert.NotEmpty(page.QuerySelectorAll("main a"));
    }

    [Fact]
    public async Task Of_an_empty_store_are_pages_too()
    {
        await using var site = await TestSite.EmptyAsync();

        foreach (var address in (string[])["/", "/topics", "/providers"])
        {
            Assert.Single((await site.PageAsync(address)).QuerySelectorAll("h1"));
        }
    }

    /// <summary>The filter whose articles a choice counts, read back from its address: the filter with the choice made. A provider counts on its own.</summary>
    private static FeedFilter PromiseOf(IElement link, FeedFilter filter)
    {
        var linked = FilterOf(link.GetAttribute("href")!);
        var isProvider = !linked.Providers.ToHashSet().SetEquals(filter.Providers);
        if (isProvider)
        {
            return filter with { Providers = [.. linked.Providers.Except(filter.Providers).Concat(filter.Providers.Except(linked.Providers))] };
        }

        var alternatives = filter.AnyTopics.Except(linked.AnyTopics).Except(linked.Topics).Except(filter.Topics).ToArray();
        return link.GetAttribute("aria-current") is null ? linked : filter with { Topics = [.. filter.Topics, .. alternatives] };
    }

    private static FeedFilter FilterOf(string href)
    {
        var query = href.Contains('?', StringComparison.Ordinal) ? href[(href.IndexOf('?', StringComparison.Ordinal) + 1)..] : "";
        var pairs = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(pair[0], Uri.UnescapeDataString(pair[1].Replace('+', ' '))));
        var (request, problems) = FeedRequestParser.Parse(pairs);
        Assert.Empty(problems);
        Assert.Null(request.After);
        return request.Filter;
    }

    private static int NumberIn(IElement element)
    {
        var digits = new string([.. element.TextContent.Trim().TakeWhile(letter => !char.IsLetter(letter)).Where(char.IsDigit)]);
        return digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);
    }
}
