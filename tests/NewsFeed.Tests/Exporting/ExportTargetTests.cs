using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Exporting;
using NewsFeed.Feed;
using NewsFeed.Importing;

namespace NewsFeed.Tests.Exporting;

[OnEachEngine]
public sealed class ExportTargetTests
{
    private static readonly string[] Nasty =
        ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "Plain, with a comma", "With “quotes” and \\\"these\\\"", "مرحبا ‮abc", "</script>]]>", "\\u0009tab", "two\\nlines"];

    [Theory]
    [InlineData("out")]
    [InlineData("out.zip")]
    [InlineData("out.tar.gz")]
    public async Task Files_of_a_selection_import_again_to_the_same_articles(string target)
    {
        await using var store = await TestStore.WithSeedsAsync();
        var request = new FeedRequest { Filter = FeedFilter.Everything with { Topics = ["ai"], MinQuality = 70 }, Sort = FeedSort.Newest };
        var written = await WriteAsync(store, request, store.Folder.Path(target));
        await using var other = await TestStore.CreateAsync();

        var report = await other.ImportAsync(store.Folder.Path(target));

        Assert.True(written > 10);
        Assert.Equal(written, report.New);
        Assert.Equal(0, report.Rejected);
        Assert.Equal(await SlugsAsync(store, request), await SlugsAsync(other, new FeedRequest { Sort = FeedSort.Newest }));
        Assert.Equal(await BytesAsync(store, request), await BytesAsync(other, new FeedRequest { Sort = FeedSort.Newest }));
    }

    [Theory]
    [InlineData("all")]
    [InlineData("all.zip")]
    [InlineData("all.tar.gz")]
    public async Task All_files_imported_into_an_empty_store_make_an_equal_one(string target)
    {
        await using var store = await TestStore.WithSeedsAsync();
        var files = store.Get<StoredFiles>();
        var total = await files.CountAsync(TestStore.Cancellation);
        var format = ExportFormat.Of(target);
        await new ExportTarget(store.Folder.Path(target), format).WriteAsync(
            files.ReadAsync(TestStore.Cancellation), total, output => ExportWriter.Of(format, output), new Progress<ImportProgress>(), TestStore.Cancellation);
        await using var other = await TestStore.CreateAsync();

        await other.ImportAsync(store.Folder.Path(target));

        Assert.Equal(await ComparableAsync(store), await ComparableAsync(other));
    }

    [Theory]
    [InlineData("../outside.md")]
    [InlineData("_news/../../outside.md")]
    [InlineData("/outside.md")]
    [InlineData("C:outside.md")]
    [InlineData("..\\outside.md")]
    public async Task A_name_that_leads_out_is_never_written(string path)
    {
        await using var store = await TestStore.CreateAsync();
        foreach (var format in new[] { ExportFormat.Folder, ExportFormat.Zip, ExportFormat.TarGz })
        {
            var target = store.Folder.Path($"exports/out-{format.Name}");

            await Assert.ThrowsAsync<InvalidDataException>(() => new ExportTarget(target, format).WriteAsync(
                new[] { new ExportedFile(path, [1]) }.ToAsyncEnumerable(), 1, output => ExportWriter.Of(format, output), new Progress<ImportProgress>(), TestStore.Cancellation));

            Assert.Empty(Directory.EnumerateFileSystemEntries(store.Folder.Path("exports")));
        }
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("tar.gz")]
    [InlineData("csv")]
    public async Task The_same_articles_make_the_same_bytes(string ending)
    {
        await using var store = await TestStore.WithSeedsAsync();
        await WriteAsync(store, new FeedRequest(), store.Folder.Path($"one.{ending}"));
        File.SetLastWriteTimeUtc(store.Folder.Path($"one.{ending}"), DateTime.UnixEpoch);

        await WriteAsync(store, new FeedRequest(), store.Folder.Path($"two.{ending}"));

        Assert.Equal(File.ReadAllBytes(store.Folder.Path($"one.{ending}")), File.ReadAllBytes(store.Folder.Path($"two.{ending}")));
    }

    [Fact]
    public async Task A_table_holds_every_text_and_no_formula()
    {
        await using var store = await NastyAsync();
        await WriteAsync(store, new FeedRequest(), store.Folder.Path("out.csv"));

        var bytes = File.ReadAllBytes(store.Folder.Path("out.csv"));
        var rows = RowsOf(Encoding.UTF8.GetString(bytes));

        Assert.NotEqual(0xEF, bytes[0]);
        Assert.Equal(Nasty.Length + 1, rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        Assert.All(rows.SelectMany(row => row), cell => Assert.False(cell.Length > 0 && "=+-@＝\t\r\n".Contains(cell[0], StringComparison.Ordinal), cell));
        Assert.Equal(
            (await TitlesAsync(store)).Select(title => "=+-@＝".Contains(title[0], StringComparison.Ordinal) ? "'" + title : title).Order(StringComparer.Ordinal),
            rows.Skip(1).Select(row => row[1]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("out")]
    [InlineData("out.zip")]
    public async Task Ended_midway_leaves_nothing_and_an_older_export_as_it_was(string target)
    {
        await using var store = await TestStore.WithSeedsAsync();
        var older = target == "out" ? null : store.Folder.Write($"exports/{target}", "older");
        using var ending = new CancellationTokenSource();
        var files = store.Get<Selection>();
        var numbers = await files.FindAsync(new FeedRequest(), TestStore.Cancellation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ExportTarget(store.Folder.Path($"exports/{target}"), ExportFormat.Of(target)).WriteAsync(
            files.ReadAsync(numbers, ending.Token), numbers.Count, output => ExportWriter.Of(ExportFormat.Of(target), output), new Ending(ending), ending.Token));

        Assert.Equal(older is null ? [] : [older], Directory.EnumerateFileSystemEntries(store.Folder.Path("exports")));
        Assert.Equal(older is null ? null : "older", older is null ? null : File.ReadAllText(older));
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_left_alone()
    {
        await using var store = await TestStore.WithSeedsAsync();
        store.Folder.Write("out/mine.txt", "mine");

        var error = await Assert.ThrowsAsync<IOException>(() => WriteAsync(store, new FeedRequest(), store.Folder.Path("out")));

        Assert.Contains("not empty", error.Message, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(store.Folder.Path("out")));
    }

    private static async Task<TestStore> NastyAsync()
    {
        var store = await TestStore.CreateAsync();
        foreach (var (title, i) in Nasty.Select((title, i) => (title, i)))
        {
            store.Folder.Write($"in/_news/2026-05-01-n{i}.md", ArticleText.Of("x", $"title: \"{title}\"\nexcerpt: \"{title}\"\nwebUrl: https://example.org/{i}", "Some *body*."));
        }

        Assert.Equal(Nasty.Length, (await store.ImportAsync(store.Folder.Path("in"))).New);
        return store;
    }

    private static async Task<int> WriteAsync(TestStore store, FeedRequest request, string target)
    {
        var selection = store.Get<Selection>();
        var numbers = await selection.FindAsync(request, TestStore.Cancellation);
        var format = ExportFormat.Of(target);
        return await new ExportTarget(target, format).WriteAsync(
            selection.ReadAsync(numbers, TestStore.Cancellation), numbers.Count, output => ExportWriter.Of(format, output), new Progress<ImportProgress>(), TestStore.Cancellation);
    }

    private static async Task<IReadOnlyList<ExportedFile>> FilesAsync(TestStore store, FeedRequest request) =>
        await store.Get<Selection>().ReadAsync(await store.Get<Selection>().FindAsync(request, TestStore.Cancellation), TestStore.Cancellation).ToListAsync(TestStore.Cancellation);

    /// <summary>All rows, but for where an import came from and what the file system said of its files.</summary>
    private static async Task<string[]> ComparableAsync(TestStore store)
    {
        await store.Db.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.Stamp, (long?)null), TestStore.Cancellation);
        return [.. (await store.DumpAsync()).Where(line => !line.StartsWith("Batches|", StringComparison.Ordinal))];
    }

    private static async Task<string[]> SlugsAsync(TestStore store, FeedRequest request) => [.. (await FilesAsync(store, request)).Select(file => file.Card.Slug)];

    private static async Task<string[]> TitlesAsync(TestStore store) => [.. (await FilesAsync(store, new FeedRequest())).Select(file => file.Card.Title)];

    private static async Task<string[]> BytesAsync(TestStore store, FeedRequest request) =>
        [.. (await FilesAsync(store, request)).Select(file => file.Path + Convert.ToHexString(file.Bytes))];

    /// <summary>Reads a table by the rules of RFC 4180.</summary>
    private static List<List<string>> RowsOf(string text)
    {
        var rows = new List<List<string>> { new() { "" } };
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var row = rows[^1];
            if (text[i] == '"')
            {
                var isTwice = isQuoted && i + 1 < text.Length && text[i + 1] == '"';
                row[^1] += isTwice ? "\"" : "";
                (isQuoted, i) = isTwice ? (true, i + 1) : (!isQuoted, i);
            }
            else if (!isQuoted && text[i] == ',')
            {
                row.Add("");
            }
            else if (!isQuoted && text[i] == '\r')
            {
                Assert.Equal('\n', text[++i]);
                rows.Add([""]);
            }
            else
            {
                row[^1] += text[i];
            }
        }

        rows.RemoveAt(rows.Count - 1);
        return rows;
    }

    private sealed class Ending(CancellationTokenSource source) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => source.Cancel();
    }
}
