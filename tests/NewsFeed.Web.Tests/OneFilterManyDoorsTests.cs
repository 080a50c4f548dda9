using System.Text;
using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Exporting;
using NewsFeed.Feed;
using NewsFeed.Importing;
using NewsFeed.Web.Commands;
using NewsFeed.Web.Tests.Feeds;

namespace NewsFeed.Web.Tests;

/// <summary>What a filter finds is the same wherever it is asked: on a page, of the API, of a feed, and in an export.</summary>
[OnEachEngine]
public sealed class OneFilterManyDoorsTests
{
    [Fact]
    public async Task Gives_the_same_articles_in_the_same_order_by_page_api_feeds_and_export_for_100_random_filters()
    {
        await using var site = await TestSite.WithAsync(Seeds.Folder, ("NewsFeed:ApiRequestsPerMinute", "0"));
        foreach (var filter in RandomFilters.Over(BruteForce.OverFiles(Seeds.Folder)).Array[100].Single().Prepend(FeedFilter.Everything))
        {
            var query = new FeedRequest { Filter = filter, Sort = FeedSort.Newest }.QueryString;

            var page = (await site.PageAsync($"/{query}")).QuerySelectorAll(".stories h2 a").Select(link => SlugIn(link.GetAttribute("href")!)).ToArray();

            Assert.Equal(page, await InApiAsync(site, query));
            var inTable = (await ExportedAsync(site, ExportFormat.Csv, filter)).Skip(1).Select(row => row[..row.IndexOf(',', StringComparison.Ordinal)]);
            var inLines = (await ExportedAsync(site, ExportFormat.JsonLines, filter)).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("slug").GetString()!);
            foreach (var exported in (IEnumerable<string>[])[inTable, inLines])
            {
                // An export of everything has the articles, too, that the front page names with their story only.
                Assert.Equal(page, exported.Where(slug => !filter.IsEmpty || page.Contains(slug)).Take(FeedQuery.PageSize));
            }

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

    /// <summary>The lines of what the command writes.</summary>
    private static Task<string[]> ExportedAsync(TestSite site, ExportFormat format, FeedFilter filter) => site.InScopeAsync(async services =>
    {
        using var output = new MemoryStream();
        var selection = services.GetRequiredService<Selection>();
        var numbers = await selection.FindAsync(new FeedRequest { Filter = filter, Sort = FeedSort.Newest }, TestSite.Cancellation);
        await ExportTarget.WriteAsync(
            ExportWriters.Of(services, format, output), selection.ReadAsync(numbers, TestSite.Cancellation), numbers.Count, new Progress<ImportProgress>(), TestSite.Cancellation);
        return Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    });

    private static string SlugIn(string address) => Uri.UnescapeDataString(address[(address.LastIndexOf('/') + 1)..]);
}
