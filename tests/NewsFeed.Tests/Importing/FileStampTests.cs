using System.Runtime.CompilerServices;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;

namespace NewsFeed.Tests.Importing;

/// <summary>A file of which the file system says the same as before is not read again.</summary>
[OnEachEngine]
public sealed class FileStampTests
{
    [Fact]
    public async Task Files_that_nobody_touched_are_not_read_again()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells enough of a file.");
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-a.md", ArticleText.Of("A"));
        store.Folder.Write("in/_news/2026-05-01-b.md", ArticleText.Of("B"));
        var (first, again) = (Counted(store, Later), Counted(store, Later));

        await store.ImportAsync(first);
        var report = await store.ImportAsync(again);

        Assert.Equal((2, 0), (first.Read, again.Read));
        Assert.Equal((2, 0), (report.Unchanged, report.Changed));
        Assert.Null(report.BatchId);
    }

    [Fact]
    public async Task An_edit_that_keeps_length_and_time_of_modification_is_seen()
    {
        await using var store = await TestStore.CreateAsync();
        var file = store.Folder.Write("in/_news/2026-05-01-a.md", ArticleText.Of("One"));
        await store.ImportAsync(Counted(store, Later));
        var modified = File.GetLastWriteTimeUtc(file);

        store.Folder.Write("in/_news/2026-05-01-a.md", ArticleText.Of("Two"));
        File.SetLastWriteTimeUtc(file, modified);
        var report = await store.ImportAsync(Counted(store, Later));

        Assert.Equal(1, report.Changed);
    }

    [Fact]
    public async Task A_file_put_in_the_place_of_another_is_seen()
    {
        await using var store = await TestStore.CreateAsync();
        var file = store.Folder.Write("in/_news/2026-05-01-a.md", ArticleText.Of("One"));
        var other = store.Folder.Write("other/2026-05-01-a.md", ArticleText.Of("Two"));
        File.SetLastWriteTimeUtc(other, File.GetLastWriteTimeUtc(file));
        await store.ImportAsync(Counted(store, Later));

        File.Move(other, file, overwrite: true);
        var report = await store.ImportAsync(Counted(store, Later));

        Assert.Equal(1, report.Changed);
    }

    [Fact]
    public async Task A_file_that_has_just_been_written_is_read_again()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-a.md", ArticleText.Of("A"));
        var again = Counted(store, TimeProvider.System);

        await store.ImportAsync(Counted(store, TimeProvider.System));
        var report = await store.ImportAsync(again);

        Assert.Equal((1, 1), (again.Read, report.Unchanged));
    }

    [Fact]
    public async Task A_retracted_article_comes_back_with_its_untouched_file()
    {
        await using var store = await TestStore.CreateAsync();
        var file = store.Folder.Write("in/_news/2026-05-01-a.md", ArticleText.Of("A"));
        store.Folder.Write("in/_news/2026-05-01-b.md", ArticleText.Of("B"));
        await store.ImportAsync(Counted(store, Later));
        File.Move(file, store.Folder.Path("kept.md"));
        await store.ImportAsync(Counted(store, Later), prune: true);

        File.Move(store.Folder.Path("kept.md"), file);
        var report = await store.ImportAsync(Counted(store, Later));

        Assert.Equal((1, 1), (report.Changed, report.Unchanged));
        Assert.Equal(2, (await store.ListAsync()).Total);
    }

    /// <summary>A clock by which every file of the test was written long ago.</summary>
    private static TimeProvider Later { get; } = new LaterClock();

    private static CountedSource Counted(TestStore store, TimeProvider time) =>
        new(new ArticleSources(new ReaderLimits(), new ImportLimits(), time).Open(store.Folder.Path("in")));

    private sealed class LaterClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddHours(1);
    }

    /// <summary>Counts the files that are read.</summary>
    private sealed class CountedSource(IArticleSource inner) : IArticleSource
    {
        private int read;

        public int Read => read;

        public string Name => inner.Name;

        public string? Covers => inner.Covers;

        public int? Count => inner.Count;

        public async IAsyncEnumerable<SourceFile> FilesAsync([EnumeratorCancellation] CancellationToken cancellation)
        {
            await foreach (var file in inner.FilesAsync(cancellation))
            {
                yield return file with
                {
                    ReadAsync = token =>
                    {
                        Interlocked.Increment(ref read);
                        return file.ReadAsync(token);
                    },
                };
            }
        }
    }
}
