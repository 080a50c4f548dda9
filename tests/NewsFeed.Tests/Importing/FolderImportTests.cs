using Microsoft.EntityFrameworkCore;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;
using NewsFeed.Store;

namespace NewsFeed.Tests.Importing;

[OnEachEngine]
public sealed class FolderImportTests
{
    [Fact]
    public async Task Makes_an_article_of_each_file_with_front_matter()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));
        store.Folder.Write("in/_news/deep/er/2026-05-01-two.markdown", ArticleText.Of("Two"));
        store.Folder.Write("in/_news/2026-05-01-three.txt", ArticleText.Of("Three"));

        var report = await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal((3, 0, 0, 0), (report.New, report.Changed, report.Rejected, report.Skipped));
        Assert.Equal(
            ["_news/2026-05-01-one.md", "_news/2026-05-01-three.txt", "_news/deep/er/2026-05-01-two.markdown"],
            await store.Db.Articles.OrderBy(article => article.Path).Select(article => article.Path).ToListAsync(TestStore.Cancellation));
    }

    [Theory]
    [InlineData("README.md", "# No front matter\n")]
    [InlineData("_people/someone.md", "---\ntitle: Someone\n---\n")]
    [InlineData("_learning/2026-01-01-course.md", "---\ntitle: A course\n---\n")]
    [InlineData("_newsletters/1.md", "---\ntitle: One\n---\n")]
    [InlineData("assets/picture.svg", "<svg/>")]
    public async Task Skips_and_counts_what_is_no_article(string path, string text)
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write($"in/{path}", text);
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));

        var report = await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal((1, 1, 0), (report.New, report.Skipped, report.Rejected));
        Assert.Empty(report.Problems);
    }

    [Fact]
    public async Task Twice_writes_nothing_the_second_time()
    {
        await using var store = await TestStore.WithSeedsAsync();
        var before = await store.DumpAsync();

        var report = await store.ImportAsync(Seeds.Folder);

        Assert.Equal((0, 0, 73, 0), (report.New, report.Changed, report.Unchanged, report.Rejected));
        Assert.Null(report.BatchId);
        Assert.Equal(before, await store.DumpAsync());
    }

    [Fact]
    public async Task As_a_dry_run_reports_the_same_and_writes_nothing()
    {
        await using var store = await TestStore.CreateAsync();
        var before = await store.DumpAsync();

        var dry = await store.ImportAsync(Seeds.Folder, dryRun: true);

        Assert.Equal(before, await store.DumpAsync());
        var real = await store.ImportAsync(Seeds.Folder);
        Assert.Equal((real.New, real.Duplicates, real.Skipped), (dry.New, dry.Duplicates, dry.Skipped));
        Assert.Equal(real.Problems, dry.Problems);
    }

    [Fact]
    public async Task Names_each_field_that_changes_with_its_old_and_new_value()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));
        await store.ImportAsync(store.Folder.Path("in"));
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One", "quality: 88\nexcerpt: Better"));

        var report = await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal((0, 1, 0), (report.New, report.Changed, report.Unchanged));
        Assert.Equal(
            [new FieldChange("excerpt", "About One", "Better"), new FieldChange("quality", "70", "88")],
            Assert.Single(report.Files).Changes.OrderBy(change => change.Key, StringComparer.Ordinal));
        Assert.Equal(88, (await store.Db.Articles.SingleAsync(TestStore.Cancellation)).Quality);
    }

    [Fact]
    public async Task Keeps_number_and_address_of_a_changed_article()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));
        await store.ImportAsync(store.Folder.Path("in"));
        var before = await store.Db.Articles.AsNoTracking().SingleAsync(TestStore.Cancellation);
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("Other", "publishedDateTime: 2026-06-01T00:00:00Z"));

        await store.ImportAsync(store.Folder.Path("in"));

        var after = await store.Db.Articles.AsNoTracking().SingleAsync(TestStore.Cancellation);
        Assert.Equal((before.Id, before.Slug), (after.Id, after.Slug));
        Assert.Equal("Other", after.Title);
        Assert.Equal(["Other"], (await store.ListAsync("q=other")).Items.Select(item => item.Title));
        Assert.Empty((await store.ListAsync("q=one")).Items);
    }

    [Fact]
    public async Task Rejects_a_broken_file_and_imports_the_rest()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-bad.md", "---\ntitle: \"unclosed\nwebUrl: https://example.org/x\n---\n");
        store.Folder.Write("in/_news/2026-05-01-good.md", ArticleText.Of("Good"));

        var report = await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal((1, 1), (report.New, report.Rejected));
        Assert.Contains(report.Problems, problem => problem is { File: "_news/2026-05-01-bad.md", Severity: ProblemSeverity.Error, Line: > 0 });
    }

    [Fact]
    public async Task Leaves_an_article_as_it_was_when_its_file_breaks()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));
        await store.ImportAsync(store.Folder.Path("in"));
        store.Folder.Write("in/_news/2026-05-01-one.md", "---\n[broken\n---\n");

        var report = await store.ImportAsync(store.Folder.Path("in"), prune: true);

        Assert.Equal((1, 0), (report.Rejected, report.Retracted));
        Assert.Equal("One", Assert.Single((await store.ListAsync()).Items).Title);
    }

    [Fact]
    public async Task Refuses_a_second_file_with_the_same_identity()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/a/_news/2026-05-01-one.md", ArticleText.Of("One"));
        store.Folder.Write("in/b/_news/2026-05-01-one.md", ArticleText.Of("Another one"));

        var report = await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal((1, 1), (report.New, report.Rejected));
        Assert.Contains("same path", Assert.Single(report.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_two_files_of_one_name_addresses_of_their_own()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/a/2026-05-01-one.md", ArticleText.Of("One"));
        store.Folder.Write("in/b/2026-05-01-one.md", ArticleText.Of("Another one"));

        await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal(
            ["2026-05-01-one", "2026-05-01-one-2"],
            await store.Db.Articles.OrderBy(article => article.Id).Select(article => article.Slug).ToListAsync(TestStore.Cancellation));
    }

    [Fact]
    public async Task Notices_an_unknown_key_once_for_all_files()
    {
        await using var store = await TestStore.CreateAsync();
        foreach (var name in (string[])["one", "two", "three"])
        {
            store.Folder.Write($"in/_news/2026-05-01-{name}.md", ArticleText.Of(name, "mood: good"));
        }

        var report = await store.ImportAsync(store.Folder.Path("in"));

        var notice = Assert.Single(report.Problems);
        Assert.Equal((ProblemSeverity.Notice, "mood"), (notice.Severity, notice.Key));
        Assert.Contains("2 more", notice.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_what_stood_before_in_its_batch()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));
        var first = await store.ImportAsync(store.Folder.Path("in"));
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One", "quality: 10"));

        var second = await store.ImportAsync(store.Folder.Path("in"));

        var batches = await store.Db.Batches.OrderBy(batch => batch.Id).ToListAsync(TestStore.Cancellation);
        Assert.Equal([first.BatchId, second.BatchId], batches.Select(batch => (long?)batch.Id));
        Assert.All(batches, batch => Assert.Equal(("test", TestStore.Now), (batch.Who, batch.StartedAt)));
        var change = await store.Db.BatchChanges.SingleAsync(row => row.BatchId == second.BatchId, TestStore.Cancellation);
        Assert.Equal(BatchAction.Changed, change.Action);
        Assert.Contains("\"Quality\":70", change.Before, StringComparison.Ordinal);
        var versions = await store.Db.Sources.OrderBy(source => source.Id).ToListAsync(TestStore.Cancellation);
        Assert.Equal([false, true], versions.Select(version => version.IsCurrent));
        Assert.Equal(change.SourceIdBefore, versions[0].Id);
    }

    [Fact]
    public async Task Under_the_name_of_a_link_gives_its_files_their_own_identity()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));
        await store.ImportAsync(store.Folder.Path("in"));
        Directory.CreateSymbolicLink(store.Folder.Path("link"), store.Folder.Path("in/_news"));

        var report = await store.ImportAsync(store.Folder.Path("link"));

        Assert.Equal((0, 1), (report.New, report.Unchanged));
    }

    [Fact]
    public async Task Does_not_wait_for_a_pipe_to_speak()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));
        using var made = System.Diagnostics.Process.Start("mkfifo", store.Folder.Path("in/_news/pipe.md"));
        await made.WaitForExitAsync(TestStore.Cancellation);

        var report = await store.ImportAsync(store.Folder.Path("in")).WaitAsync(TimeSpan.FromSeconds(60), TestStore.Cancellation);

        Assert.Equal((1, 1), (report.New, report.Skipped));
    }

    [Fact]
    public async Task Keeps_no_whole_texts_of_what_changed()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One", body: new string('a', 50_000)));
        await store.ImportAsync(store.Folder.Path("in"));
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One", body: new string('b', 50_000)));

        var change = Assert.Single(Assert.Single((await store.ImportAsync(store.Folder.Path("in"))).Files).Changes);

        Assert.True(change.Before!.Length < 1_000 && change.After!.Length < 1_000);
    }
}
