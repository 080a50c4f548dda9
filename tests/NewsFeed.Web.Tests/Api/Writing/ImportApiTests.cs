using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;
using NewsFeed.Web.Api.Writing;

namespace NewsFeed.Web.Tests.Api.Writing;

[OnEachEngine]
public sealed class ImportApiTests
{
    [Fact]
    public async Task A_file_becomes_an_article_that_the_next_request_shows()
    {
        await using var site = await TestSite.EmptyAsync();
        var bearer = await BearerAsync(site);
        Assert.Equal(HttpStatusCode.NotFound, (await bearer.GetAsync("/articles/2026-05-01-a")).Status);

        var answer = await bearer.PostFileAsync("_news/2026-05-01-a.md", ArticleText.Of("A"));

        Assert.Equal((HttpStatusCode.Created, 1, 0), (answer.Status, answer.Number("new"), answer.Number("rejected")));
        Assert.Equal($"/api/v1/batches/{answer.Number("batch")}", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await bearer.GetAsync("/articles/2026-05-01-a")).Status);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        await using var site = await TestSite.EmptyAsync();
        var bearer = await BearerAsync(site);
        await bearer.PostFileAsync("_news/2026-05-01-a.md", ArticleText.Of("A"));

        var again = await bearer.PostFileAsync("_news/2026-05-01-a.md", ArticleText.Of("A"));

        Assert.Equal((HttpStatusCode.OK, 1), (again.Status, again.Number("unchanged")));
        Assert.Null(again.Headers.Location);
    }

    [Theory]
    [InlineData("site.zip")]
    [InlineData("site.tar.gz")]
    public async Task Of_an_archive_the_faults_are_named_with_their_lines_and_the_rest_is_imported(string name)
    {
        await using var site = await TestSite.EmptyAsync();
        for (var i = 0; i < 40; i++)
        {
            site.Folder.Write($"in/_news/2026-05-01-{i}.md", ArticleText.Of($"Article {i}", i % 10 == 3 ? "quality: high" : "quality: 70"));
        }

        var answer = await (await BearerAsync(site)).PostArchiveAsync(site.Folder.Pack("in", name), "?name=the+site");

        Assert.Equal((HttpStatusCode.Created, 36, 4), (answer.Status, answer.Number("new"), answer.Number("rejected")));
        var errors = answer.Json.GetProperty("problems").EnumerateArray().Where(problem => problem.GetProperty("severity").GetString() == "error").ToArray();
        Assert.Equal(["_news/2026-05-01-13.md", "_news/2026-05-01-23.md", "_news/2026-05-01-3.md", "_news/2026-05-01-33.md"], errors.Select(error => error.GetProperty("file").GetString()).Order(StringComparer.Ordinal));
        var line = 1 + Array.FindIndex(ArticleText.Of("Article 3", "quality: high").Split('\n'), text => text.StartsWith("quality", StringComparison.Ordinal));
        Assert.All(errors, error => Assert.Equal((line, "quality"), (error.GetProperty("line").GetInt32(), error.GetProperty("key").GetString())));
        Assert.Equal("the site", (await site.InStoreAsync(db => db.Batches.SingleAsync(TestSite.Cancellation))).Source);
        AssertNothingLeft(site);
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_writes_nothing()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var bearer = await BearerAsync(site);
        site.Folder.Write("in/_news/2026-05-01-a.md", ArticleText.Of("A"));
        site.Folder.Write("in/_news/2026-05-01-b.md", ArticleText.Of("B", "quality: high"));
        var archive = site.Folder.Pack("in", "in.zip");
        var before = await site.InStoreAsync(StoreDump.OfAsync);

        var dry = await bearer.PostArchiveAsync(archive, "?dry-run=true&prune=true");

        Assert.Equal((HttpStatusCode.OK, 1, 1), (dry.Status, dry.Number("new"), dry.Number("rejected")));
        Assert.True(dry.Number("retracted") > 50);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, dry.Json.GetProperty("batch").ValueKind);
        Assert.Equal(before, await site.InStoreAsync(StoreDump.OfAsync));

        var wet = await bearer.PostArchiveAsync(archive, "?prune=true");
        Assert.Equal(dry.Number("retracted"), wet.Number("retracted"));
    }

    [Theory]
    [InlineData("bad.zip", "report")]
    [InlineData("empty.zip", "no article")]
    [InlineData("garbage.zip", "cannot be imported")]
    [InlineData("garbage.tar.gz", "cannot be imported")]
    public async Task What_holds_nothing_to_import_is_a_problem(string name, string wanted)
    {
        await using var site = await TestSite.EmptyAsync();
        site.Folder.Write("bad/_news/2026-05-01-a.md", ArticleText.Of("A", "quality: high"));
        site.Folder.Write("empty/readme.bin", "nothing");
        site.Folder.Write("garbage.zip", "no archive");
        site.Folder.Write("garbage.tar.gz", "no archive");
        var archive = File.Exists(site.Folder.Path(name)) ? site.Folder.Path(name) : site.Folder.Pack(name[..^4], name);

        var answer = (await (await BearerAsync(site)).PostArchiveAsync(archive)).AssertProblem(HttpStatusCode.UnprocessableEntity);

        Assert.Contains(wanted, answer.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Folder.Root, answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, await site.InStoreAsync(db => db.Batches.CountAsync(TestSite.Cancellation)));
        AssertNothingLeft(site);
    }

    [Theory]
    [InlineData("", "text/markdown", HttpStatusCode.BadRequest)]
    [InlineData("?path=_news/picture.png", "text/markdown", HttpStatusCode.BadRequest)]
    [InlineData("?path=../2026-05-01-a.md", "text/markdown", HttpStatusCode.UnprocessableEntity)]
    [InlineData("?path=_news/2026-05-01-a.md&prune=true", "text/markdown", HttpStatusCode.BadRequest)]
    [InlineData("?path=_news/2026-05-01-a.md&dry-run=yes", "text/markdown", HttpStatusCode.BadRequest)]
    [InlineData("?path=_news/2026-05-01-a.md&dryrun=true", "text/markdown", HttpStatusCode.BadRequest)]
    [InlineData("?path=_news/2026-05-01-a.md", "application/zip", HttpStatusCode.BadRequest)]
    [InlineData("?path=_news/2026-05-01-a.md", "text/html", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("?path=_news/2026-05-01-a.md", null, HttpStatusCode.UnsupportedMediaType)]
    public async Task A_mistaken_request_imports_nothing(string query, string? type, HttpStatusCode status)
    {
        await using var site = await TestSite.EmptyAsync();

        var answer = await (await BearerAsync(site)).PostAsync($"/api/v1/imports{query}", Bearer.Content(Encoding.UTF8.GetBytes(ArticleText.Of("A")), type));

        answer.AssertProblem(status);
        Assert.Equal(0, await site.InStoreAsync(db => db.Batches.CountAsync(TestSite.Cancellation)));
    }

    [Theory]
    [InlineData("application/zip", "", 2 << 20, true)]
    [InlineData("application/zip", "", 2 << 20, false)]
    [InlineData("text/markdown", "?path=_news/2026-05-01-a.md", (1 << 20) + 1, true)]
    [InlineData("text/markdown", "?path=_news/2026-05-01-a.md", (1 << 20) + 1, false)]
    public async Task What_is_too_long_is_refused_whether_its_length_was_said_or_not(string type, string query, int length, bool isSaid)
    {
        await using var site = await TestSite.WithAsync("", ("NewsFeed:MaxUpload", "1"));
        var content = Bearer.Content(new byte[length], type);
        content.Headers.ContentLength = isSaid ? length : null;
        HttpContent sent = isSaid ? content : new PushedContent(type, stream => stream.WriteAsync(new byte[length], TestSite.Cancellation).AsTask());

        var answer = await (await BearerAsync(site)).PostAsync($"/api/v1/imports{query}", sent);

        answer.AssertProblem(HttpStatusCode.RequestEntityTooLarge);
        AssertNothingLeft(site);
    }

    [Fact]
    public async Task Of_an_import_whose_sender_goes_away_nothing_stays()
    {
        await using var site = await TestSite.EmptyAsync();
        var token = await site.TokenAsync(TokenScopes.Import);
        var before = await site.InStoreAsync(StoreDump.OfAsync);
        using var client = new HttpClient { BaseAddress = site.Address };
        using var goAway = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/imports", UriKind.Relative))
        {
            Content = new PushedContent("application/gzip", async stream =>
            {
                await stream.WriteAsync(new byte[300_000], TestSite.Cancellation);
                await stream.FlushAsync(TestSite.Cancellation);
                await goAway.CancelAsync();
                await Task.Delay(Timeout.Infinite, goAway.Token);
            }),
        };
        request.Headers.Authorization = new("Bearer", token);

        await Assert.ThrowsAnyAsync<Exception>(() => client.SendAsync(request, goAway.Token));
        await site.StopAsync();

        AssertNothingLeft(site);
        Assert.Equal(before.Where(line => !line.StartsWith("Tokens", StringComparison.Ordinal)), (await site.InStoreAsync(StoreDump.OfAsync)).Where(line => !line.StartsWith("Tokens", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task While_it_is_received_its_file_has_no_name()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There a file that is open keeps its name until it is closed.");
        using var folder = new TestFolder();
        var seen = new List<int>();
        await using var body = new WatchedBody(() => seen.Add(Directory.GetFileSystemEntries(folder.Path("uploads")).Length));

        await using var upload = await Upload.ReceiveAsync(body, folder.Path("uploads"), 1 << 20, TestSite.Cancellation);

        Assert.Equal([0, 0, 0], seen);
        using var copy = new MemoryStream();
        await upload!.Open().CopyToAsync(copy, TestSite.Cancellation);
        Assert.Equal([1, 2], copy.ToArray());
    }

    [Fact]
    public async Task While_another_writes_the_sender_is_told_to_try_again()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var bearer = await BearerAsync(site);
        await site.InStoreAsync(async db =>
        {
            await using var writing = await site.Get<IStoreEngine>().BeginWriteAsync(db, TestSite.Cancellation);

            var (import, retract) = (bearer.PostFileAsync("_news/2026-05-01-a.md", ArticleText.Of("A")), bearer.CurateAsync("retract", "2026-11-22-a-chip-that-sips"));
            Assert.Equal(HttpStatusCode.OK, (await bearer.GetAsync("/topics/ai")).Status);
            Assert.Equal(HttpStatusCode.OK, (await bearer.PostFileAsync("_news/2026-05-01-a.md", ArticleText.Of("A"), "&dry-run=true")).Status);

            Assert.NotNull((await import).AssertProblem(HttpStatusCode.ServiceUnavailable).Headers.RetryAfter);
            Assert.NotNull((await retract).AssertProblem(HttpStatusCode.ServiceUnavailable).Headers.RetryAfter);
            return true;
        });

        Assert.Equal(HttpStatusCode.Created, (await bearer.PostFileAsync("_news/2026-05-01-a.md", ArticleText.Of("A"))).Status);
    }

    [Fact]
    public async Task Only_a_few_are_received_at_once()
    {
        await using var site = await TestSite.EmptyAsync();
        using var one = site.Get<WriteTurns>().TryReceive();
        using (site.Get<WriteTurns>().TryReceive())
        {
            (await (await BearerAsync(site)).PostFileAsync("_news/2026-05-01-a.md", ArticleText.Of("A"))).AssertProblem(HttpStatusCode.ServiceUnavailable);
        }

        Assert.Equal(HttpStatusCode.Created, (await new Bearer(site, await site.TokenAsync(TokenScopes.Import, "other")).PostFileAsync("_news/2026-05-01-a.md", ArticleText.Of("A"))).Status);
    }

    private static async Task<Bearer> BearerAsync(TestSite site) => new(site, await site.TokenAsync(TokenScopes.Import | TokenScopes.Publish));

    private static void AssertNothingLeft(TestSite site)
    {
        var folder = site.Folder.Path("data/uploads");
        Assert.Empty(Directory.Exists(folder) ? Directory.GetFileSystemEntries(folder) : []);
    }
}
