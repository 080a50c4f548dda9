using System.IO.Compression;
using NewsFeed.Exporting;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;

namespace NewsFeed.Tests.Importing;

[OnEachEngine]
public sealed class ArchiveImportTests
{
    [Theory]
    [InlineData("in.zip")]
    [InlineData("in.tar.gz")]
    public async Task Brings_what_its_folder_would_bring(string name)
    {
        await using var store = await TestStore.CreateAsync();
        Copy(Seeds.Folder, store.Folder.Path("in"));

        var report = await store.ImportAsync(store.Folder.Pack("in", name));

        Assert.Equal((73, 0, 33), (report.New, report.Rejected, report.DataFiles));
        var again = await store.ImportAsync(Seeds.Folder);
        Assert.Equal((0, 0, 73), (again.New, again.Changed, again.Unchanged));
    }

    [Theory]
    [InlineData("in.zip")]
    [InlineData("in.tar.gz")]
    public async Task That_is_cut_short_changes_nothing(string name)
    {
        await using var store = await TestStore.CreateAsync();
        Copy(Seeds.Folder, store.Folder.Path("in"));
        var archive = store.Folder.Pack("in", name);
        var bytes = await File.ReadAllBytesAsync(archive, TestStore.Cancellation);
        await File.WriteAllBytesAsync(archive, bytes[..(bytes.Length / 2)], TestStore.Cancellation);
        var before = await store.DumpAsync();

        var error = await Assert.ThrowsAnyAsync<Exception>(() => store.ImportAsync(archive));

        Assert.True(error is InvalidDataException or IOException, error.ToString());
        Assert.Equal(before, await store.DumpAsync());
    }

    [Theory]
    [InlineData("../../outside.md")]
    [InlineData("/etc/outside.md")]
    [InlineData("_news/../../outside.md")]
    public async Task Whose_names_lead_outside_writes_no_such_path(string name)
    {
        await using var store = await TestStore.CreateAsync();
        var archive = store.Folder.Path("evil.zip");
        await using (var zip = await ZipFile.OpenAsync(archive, ZipArchiveMode.Create, TestStore.Cancellation))
        {
            await using var entry = await zip.CreateEntry(name).OpenAsync(TestStore.Cancellation);
            await entry.WriteAsync(System.Text.Encoding.UTF8.GetBytes(ArticleText.Of("Evil")), TestStore.Cancellation);
        }

        var report = await store.ImportAsync(archive);
        await store.Get<FileExport>().RunAsync(store.Folder.Path("out/deep/er"), TestStore.Cancellation);

        Assert.All(Directory.EnumerateFiles(store.Folder.Path("out"), "*", SearchOption.AllDirectories), file =>
            Assert.StartsWith(store.Folder.Path("out/deep/er"), file, StringComparison.Ordinal));
        Assert.True(report.Rejected == 1 || report.New == 1);
    }

    [Fact]
    public async Task That_unpacks_to_far_too_much_is_refused_early()
    {
        await using var store = await TestStore.CreateAsync();
        var archive = store.Folder.Path("bomb.tar.gz");
        await using (var packed = new GZipStream(File.Create(archive), CompressionLevel.Fastest))
        {
            await using var tar = new System.Formats.Tar.TarWriter(packed);
            await tar.WriteEntryAsync(
                new System.Formats.Tar.PaxTarEntry(System.Formats.Tar.TarEntryType.RegularFile, "zeros.bin") { DataStream = new MemoryStream(new byte[8 << 20]) },
                TestStore.Cancellation);
        }

        var source = new TarGzSource(archive, () => File.OpenRead(archive), new ReaderLimits(), new ImportLimits { UnpackedBytes = 1 << 20 });

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => store.ImportAsync(source));
        Assert.Contains("split it", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in.zip")]
    [InlineData("in.tar.gz")]
    public async Task That_has_one_damaged_byte_never_takes_a_good_article_off_the_site(string name)
    {
        // The list of names at a zip's end has no checksum, so a changed name there cannot be told from another file.
        var share = name.EndsWith(".zip", StringComparison.Ordinal) ? 0.85 : 1;
        await using var store = await TestStore.WithSeedsAsync();
        Copy(Seeds.Folder, store.Folder.Path("in"));
        var archive = store.Folder.Pack("in", name);
        var sound = await File.ReadAllBytesAsync(archive, TestStore.Cancellation);
        var before = await store.DumpAsync();

        for (var i = 1; i < 20; i++)
        {
            var damaged = sound.ToArray();
            damaged[(int)(sound.Length * share * i / 20)] ^= 0x55;
            await File.WriteAllBytesAsync(archive, damaged, TestStore.Cancellation);
            try
            {
                // Some bytes of an archive mean nothing, such as times; then the import brings what it always brought.
                Assert.Equal((0, 0), ((await store.ImportAsync(archive, prune: true)).Changed, 0));
            }
            catch (InvalidDataException error)
            {
                Assert.Contains(archive, error.Message, StringComparison.Ordinal);
            }

            Assert.Equal(before, await store.DumpAsync());
        }
    }

    [Fact]
    public async Task With_a_kind_of_entry_that_cannot_be_passed_over_is_refused_in_a_sentence()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/2026-05-01-one.md", ArticleText.Of("One"));
        await using var tar = new MemoryStream();
        await System.Formats.Tar.TarFile.CreateFromDirectoryAsync(store.Folder.Path("in"), tar, includeBaseDirectory: false, TestStore.Cancellation);
        var bytes = tar.ToArray();
        const int PlaceOfKind = 156; // in the first header, by POSIX 1003.1
        bytes[PlaceOfKind] = (byte)'S'; // a sparse file
        var archive = store.Folder.Path("odd.tar.gz");
        await using (var packed = new GZipStream(File.Create(archive), CompressionLevel.Fastest))
        {
            await packed.WriteAsync(bytes, TestStore.Cancellation);
        }

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => store.ImportAsync(archive));

        Assert.Contains(archive, error.Message, StringComparison.Ordinal);
        Assert.Contains("Pack the files anew", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_tar_is_damaged_inside_a_sound_gzip_ends_in_a_sentence_at_worst()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));
        store.Folder.Write($"in/_news/2026-05-01-{new string('n', 150)}.md", ArticleText.Of("Two"));
        await using var tar = new MemoryStream();
        await System.Formats.Tar.TarFile.CreateFromDirectoryAsync(store.Folder.Path("in"), tar, includeBaseDirectory: false, TestStore.Cancellation);
        var archive = store.Folder.Path("damaged.tar.gz");

        await CsCheck.Check.SampleAsync(
            CsCheck.Gen.Select(CsCheck.Gen.Int[0, (int)tar.Length - 1], CsCheck.Gen.Byte),
            async place =>
            {
                var damaged = tar.ToArray();
                damaged[place.Item1] = place.Item2;
                await using (var packed = new GZipStream(File.Create(archive), CompressionLevel.Fastest))
                {
                    await packed.WriteAsync(damaged, TestStore.Cancellation);
                }

                try
                {
                    await store.ImportAsync(archive, dryRun: true);
                }
                catch (InvalidDataException error)
                {
                    Assert.Contains(archive, error.Message, StringComparison.Ordinal);
                }
            },
            iter: 1_500,
            threads: 1);
    }

    [Theory]
    [InlineData("\\")]
    [InlineData("//")]
    public async Task With_an_entry_that_names_nothing_is_imported_without_it(string name)
    {
        await using var store = await TestStore.CreateAsync();
        var archive = store.Folder.Path("odd.zip");
        await using (var zip = await ZipFile.OpenAsync(archive, ZipArchiveMode.Create, TestStore.Cancellation))
        {
            foreach (var entryName in (string[])[name, "_news/2026-05-01-one.md"])
            {
                await using var entry = await zip.CreateEntry(entryName).OpenAsync(TestStore.Cancellation);
                await entry.WriteAsync(System.Text.Encoding.UTF8.GetBytes(ArticleText.Of("One")), TestStore.Cancellation);
            }
        }

        Assert.Equal(1, (await store.ImportAsync(archive)).New);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
