using System.Text.Json;
using CsCheck;
using NewsFeed.Feed;
using NewsFeed.Web.Tests.Feeds;

namespace NewsFeed.Web.Tests;

/// <summary>What a filter finds is the same wherever it is asked: on a page, of the API, of a feed.</summary>
[OnEachEngine]
public sealed class OneFilterManyDoorsTests
{
    [Fact]
    public async Task Gives_the_same_articles_in_the_same_order_by_page_api_and_feeds_for_100_random_filters()
    {
        await using var site = await TestSite.WithAsync(Seeds.Folder, ("NewsFeed:ApiRequestsPerMinute", "0"));
        foreach (var filter in RandomFilters.Over(BruteForce.OverFiles(Seeds.Folder)).Array[100].Single())
        {
            var query = new FeedRequest { Filter = filter, Sort = FeedSort.Newest }.QueryString;

            var page = (await site.PageAsync($"/{query}")).QuerySelectorAll(".stories h2 a").Select(link => SlugIn(link.GetAttribute("href")!)).ToArray();

            Assert.Equal(page, await InApiAsync(site, query));
            foreach (var extension in FeedTests.Extensions.Select(row => row.Data))
            {
                Assert.Equal(page, ReadFeed.Of(extension, await site.PageTextAsync($"/feed.{extension}{query}")).Links.Select(SlugIn));
            }
        }
    }

    private static async Task<IEnumerable<string>> InApiAsync(TestSite site, string query)
    {
        using var answer = JsonDocument.Parse(await site.PageTextAsync($"/api/v1/articles{query}"));
        return [.. answer.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString()!)];
    }

    private static string SlugIn(string address) => Uri.UnescapeDataString(address[(address.LastIndexOf('/') + 1)..]);
}
