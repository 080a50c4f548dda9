using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;

namespace NewsFeed.Web.Tests.Commands;

/// <summary>An import that is killed in the midst of writing leaves the store as it was.</summary>
public sealed class KilledImportTests
{
    private const int Files = 4_000;

    [Fact]
    public async Task A_killed_import_leaves_the_store_whole_and_the_next_one_does_all()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The archive comes through a named pipe.");
        await using var program = new TestProgram();
        program.Folder.Write("before/_news/2026-05-01-before.md", ArticleText.Of("Before"));
        Assert.Equal(0, (await program.RunAsync("import", "before")).ExitCode);
        var pipe = program.Folder.Path("slow.tar.gz");
        Assert.Equal(0, await MakePipeAsync(pipe));

        using var import = program.Start("import", pipe);
        await using (var archive = new FileStream(pipe, FileMode.Open, FileAccess.Write))
        {
            // The pipe holds a few dozen files and the program reads a few hundred ahead: by now thousands have been written to the store.
            WriteHalfAnArchive(archive);
            Assert.False(import.HasExited);
            import.Kill();
            await import.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal("ok|1|0", Look(program));
        program.Folder.Write("after/_news/2026-05-01-file-1.md", ArticleText.Of("After"));
        Assert.Equal(0, (await program.RunAsync("import", "after")).ExitCode);
        Assert.Equal("ok|2|0", Look(program));
    }

    private static void WriteHalfAnArchive(Stream pipe)
    {
        var gzip = new GZipStream(pipe, CompressionLevel.NoCompression, leaveOpen: true);
        var tar = new TarWriter(gzip, TarEntryFormat.Pax, leaveOpen: true);
        for (var i = 0; i < Files; i++)
        {
            var text = ArticleText.Of($"Article {i}");
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"_news/2026-05-01-file-{i}.md") { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
        }

        gzip.Flush();
    }

    /// <summary>Whether the file is sound, how many articles it holds, and how many files without a batch.</summary>
    private static string Look(TestProgram program)
    {
        using var connection = new SqliteConnection($"Data Source={program.Folder.Path("data/newsfeed.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT (SELECT integrity_check FROM pragma_integrity_check) || '|' || (SELECT COUNT(*) FROM "Articles")
                || '|' || (SELECT COUNT(*) FROM "Sources" WHERE "BatchId" NOT IN (SELECT "Id" FROM "Batches"))
            """;
        return (string)command.ExecuteScalar()!;
    }

    private static async Task<int> MakePipeAsync(string path)
    {
        using var process = Process.Start("mkfifo", [path]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
