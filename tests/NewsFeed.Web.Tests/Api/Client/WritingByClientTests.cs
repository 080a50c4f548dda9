using NewsFeed.Store;

namespace NewsFeed.Web.Tests.Api.Client;

/// <summary>What a program with a token does that knows the API by its document alone.</summary>
[OnEachEngine]
public sealed class WritingByClientTests
{
    private const string Path = "_news/2026-05-01-a.md";
    private const string Slug = "2026-05-01-a";

    private static CancellationToken Cancellation => TestSite.Cancellation;

    [Fact]
    public async Task A_file_is_tried_imported_retracted_and_published_again()
    {
        await using var site = await TestSite.EmptyAsync();
        var client = await site.ClientAsync(TokenScopes.Import | TokenScopes.Publish);

        var tried = await client.ImportAsync(Clients.File(ArticleText.Of("A")), path: Path, dry_run: true, cancellationToken: Cancellation);
        Assert.Equal((1, null), (tried.New, tried.Batch));
        Assert.Equal(404, (await Assert.ThrowsAsync<ApiException<Problem>>(() => client.ArticleAsync(Slug, Cancellation))).StatusCode);

        var done = await client.ImportAsync(Clients.File(ArticleText.Of("A")), path: Path, cancellationToken: Cancellation);
        Assert.Equal(1, done.New);
        Assert.Equal("A", (await client.ArticleAsync(Slug, Cancellation)).Title);

        var retracted = await client.RetractAsync(Slug, new CurationRequest { Reason = "Wrong picture" }, Cancellation);
        Assert.Equal(("removed", true), (retracted.State, retracted.Changed));
        Assert.Equal(0, (await client.ArticlesAsync(total: true, cancellationToken: Cancellation)).Total);

        Assert.Equal(("public", true), Told(await client.PublishAsync(Slug, cancellationToken: Cancellation)));
        Assert.Equal(("public", false), Told(await client.PublishAsync(Slug, cancellationToken: Cancellation)));
        Assert.Equal(1, (await client.ArticlesAsync(total: true, cancellationToken: Cancellation)).Total);
    }

    [Fact]
    public async Task An_archive_s_faults_and_what_became_of_the_rest_can_be_looked_up()
    {
        await using var site = await TestSite.EmptyAsync();
        var client = await site.ClientAsync(TokenScopes.Import);
        site.Folder.Write($"in/{Path}", ArticleText.Of("A"));
        site.Folder.Write("in/_news/2026-05-01-b.md", ArticleText.Of("B", "quality: high"));

        var report = await client.ImportAsync(Clients.Archive(site.Folder.Pack("in", "in.zip")), name: "the site", cancellationToken: Cancellation);

        var problem = report.Problems.Single(problem => problem.Severity == "error");
        Assert.Equal(("_news/2026-05-01-b.md", "quality", true), (problem.File, problem.Key, problem.Line > 1));
        var batch = (await client.BatchesAsync(cancellationToken: Cancellation)).Items.Single();
        Assert.Equal((report.Batch, "the site", 1, 1), (batch.Id, batch.Source, batch.New, batch.Rejected));
        var detail = await client.BatchAsync(batch.Id, cancellationToken: Cancellation);
        Assert.Contains(detail.Changes, change => (change.Kind, change.Action, change.Name) == ("article", "added", Slug));
        Assert.Empty((await client.BatchesAsync(after: batch.Id, limit: 5, cancellationToken: Cancellation)).Items);
    }

    [Fact]
    public async Task What_holds_nothing_to_import_is_an_exception_with_the_report()
    {
        await using var site = await TestSite.EmptyAsync();
        var client = await site.ClientAsync(TokenScopes.Import);

        var refused = await Assert.ThrowsAsync<ApiException<ImportProblem>>(
            () => client.ImportAsync(Clients.File(ArticleText.Of("A", "quality: high")), path: Path, cancellationToken: Cancellation));

        Assert.Equal((422, 1), (refused.Result.Status, refused.Result.Report!.Rejected));
        Assert.Equal("quality", refused.Result.Report.Problems.First(problem => problem.Severity == "error").Key);
    }

    [Fact]
    public async Task Who_may_not_is_told_what_it_takes()
    {
        await using var site = await TestSite.EmptyAsync();

        var stranger = await Assert.ThrowsAsync<ApiException<Problem>>(() => site.Client().BatchesAsync(cancellationToken: Cancellation));
        var reader = await site.ClientAsync(TokenScopes.Read);
        var lacking = await Assert.ThrowsAsync<ApiException<Problem>>(() => reader.RetractAsync(Slug, cancellationToken: Cancellation));

        Assert.Equal(401, stranger.StatusCode);
        Assert.StartsWith("Bearer", stranger.Headers["WWW-Authenticate"].Single(), StringComparison.Ordinal);
        Assert.Equal((403, true), (lacking.StatusCode, lacking.Result.Detail!.Contains("scope publish", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_mistake_in_writing_names_the_parameter()
    {
        await using var site = await TestSite.EmptyAsync();
        var client = await site.ClientAsync(TokenScopes.Import | TokenScopes.Publish);

        var pathless = await Assert.ThrowsAsync<ApiException<ParameterProblem>>(() => client.ImportAsync(Clients.File(ArticleText.Of("A")), cancellationToken: Cancellation));
        var talkative = await Assert.ThrowsAsync<ApiException<ParameterProblem>>(() => client.PublishAsync(Slug, new CurationRequest { Reason = new string('x', 1001) }, Cancellation));

        Assert.Equal(["path"], pathless.Result.Errors!.Keys);
        Assert.Equal(["reason"], talkative.Result.Errors!.Keys);
    }

    private static (string State, bool Changed) Told(CurationAnswer answer) => (answer.State, answer.Changed);
}
