using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Exporting;
using NewsFeed.Feed;
using NewsFeed.Importing;
using NewsFeed.Web.Commands;

namespace NewsFeed.Web.Tests.Api.V1;

[OnEachEngine]
public sealed class ArticleLinesTests
{
    [Fact]
    public async Task Each_line_is_what_the_API_answers_for_the_article()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var lines = await site.InScopeAsync(async services =>
        {
            using var output = new MemoryStream();
            var selection = services.GetRequiredService<Selection>();
            var numbers = await selection.FindAsync(new FeedRequest(), TestSite.Cancellation);
            await ExportTarget.WriteAsync(
                ExportWriters.Of(services, ExportFormat.JsonLines, output), selection.ReadAsync(numbers, TestSite.Cancellation), numbers.Count, new Progress<ImportProgress>(), TestSite.Cancellation);
            return Encoding.UTF8.GetString(output.ToArray()).Split('\n');
        });

        var answers = new List<string>();
        foreach (var slug in lines[..^1].Select(line => line[9..line.IndexOf("\",", StringComparison.Ordinal)]))
        {
            answers.Add(await site.PageTextAsync($"/api/v1/articles/{slug}"));
        }

        Assert.True(answers.Count > 50);
        Assert.Equal(answers, lines[..^1]);
        Assert.Equal("", lines[^1]);
    }
}
