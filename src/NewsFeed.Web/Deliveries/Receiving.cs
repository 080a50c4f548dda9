using Microsoft.AspNetCore.WebUtilities;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;

namespace NewsFeed.Web.Deliveries;

/// <summary>Why what was sent was not taken.</summary>
public enum Refusal
{
    /// <summary>Nothing was chosen.</summary>
    Nothing,

    /// <summary>It has more bytes than are taken.</summary>
    TooLong,

    /// <summary>It has more files than are taken.</summary>
    TooMany,

    /// <summary>An archive came together with other files.</summary>
    NotAlone,

    /// <summary>Others are sending just now.</summary>
    Busy,

    /// <summary>As many deliveries wait as there is room for.</summary>
    Full,
}

/// <summary>What was received.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Open">Opens its files.</param>
/// <param name="Storage">Where they lie.</param>
internal sealed record Received(string Name, Func<IArticleSource> Open, IDisposable Storage);

/// <summary>Receives the files of one form, in whatever order a browser sends them, on to the disk without keeping them in memory.</summary>
/// <param name="sources">Opens archives.</param>
/// <param name="limits">How long a file may be.</param>
/// <param name="options">How many there may be.</param>
internal sealed class Receiving(ArticleSources sources, ReaderLimits limits, DeliveryOptions options)
{
    private const int BufferLength = 80 << 10;

    /// <summary>What a browser sends for an input in which nothing was chosen has no name.</summary>
    private static string NameOf(FileMultipartSection section) => section.FileName.Trim();

    /// <summary>Receives what follows.</summary>
    /// <param name="form">The form, at its first file.</param>
    /// <param name="folder">Where its bytes go.</param>
    /// <param name="limit">The most bytes in all.</param>
    /// <param name="cancellation">Ends the receiving; nothing is left.</param>
    public async Task<(Received? Received, Refusal? Refusal)> TakeAsync(MultipartReader form, string folder, long limit, CancellationToken cancellation)
    {
        var taking = new Taking(NamelessFile.In(folder), limits, options, limit);
        try
        {
            Refusal? refusal = null;
            while (refusal is null && await form.ReadNextSectionAsync(cancellation) is { } section)
            {
                if (section.AsFileSection() is { FileStream: { } content } file && NameOf(file) is { Length: > 0 } name)
                {
                    refusal = await taking.AddAsync(name, content, cancellation);
                }
            }

            if ((refusal ?? taking.Refusal) is { } reason)
            {
                taking.Dispose();
                return (null, reason);
            }

            return (taking.Finish(sources), null);
        }
        catch
        {
            taking.Dispose();
            throw;
        }
    }

    /// <summary>Files on their way to the disk.</summary>
    private sealed class Taking(NamelessFile storage, ReaderLimits limits, DeliveryOptions options, long limit) : IDisposable
    {
        private readonly byte[] buffer = new byte[BufferLength];
        private readonly LooseFiles loose = new(storage);
        private string? first;
        private bool? isZip;
        private int files;

        public Refusal? Refusal => files == 0 ? Deliveries.Refusal.Nothing : null;

        public async Task<Refusal?> AddAsync(string name, Stream content, CancellationToken cancellation)
        {
            first ??= name;
            if (++files > options.Files)
            {
                return Deliveries.Refusal.TooMany;
            }

            var read = await content.ReadAtLeastAsync(buffer, 4, throwOnEndOfStream: false, cancellation);
            var isArchive = ArchiveOf(buffer.AsSpan(0, read)) is { } zip;
            if (isZip is not null || (isArchive && files > 1))
            {
                return Deliveries.Refusal.NotAlone;
            }

            isZip = isArchive ? ArchiveOf(buffer.AsSpan(0, read)) : null;
            var identity = FileIdentity.Of("", name);
            var most = isArchive ? limit : FileKinds.Of(identity) == FileKind.Foreign ? 0 : limits.FileBytes + 1L;
            var start = storage.Length;
            while (read > 0)
            {
                var kept = (int)Math.Min(read, most - (storage.Length - start));
                if (storage.Length + kept > limit || (isArchive && kept < read))
                {
                    return Deliveries.Refusal.TooLong;
                }

                await storage.AppendAsync(buffer.AsMemory(0, kept), cancellation);
                read = await content.ReadAsync(buffer, cancellation);
            }

            if (!isArchive && identity.Length > 0)
            {
                loose.Add(identity, start);
            }

            return null;
        }

        public Received Finish(ArticleSources sources)
        {
            var name = Named(files == 1 ? first! : FolderOf(first!) is { Length: > 0 } folder ? folder : $"{files:N0} files");
            return new Received(
                name,
                isZip switch
                {
                    true => () => sources.OpenZip(name, storage.Open),
                    false => () => sources.OpenTarGz(name, storage.Open),
                    null => () => loose.Open(name),
                },
                storage);
        }

        public void Dispose() => storage.Dispose();

        /// <summary>Told by what it begins with: names lie.</summary>
        private static bool? ArchiveOf(ReadOnlySpan<byte> start) => start switch
        {
            [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => true,
            [0x1f, 0x8b, ..] => false,
            _ => null,
        };

        private static string FolderOf(string name) => name.Replace('\\', '/').Split('/') is [var folder, _, ..] ? folder : "";

        private string Named(string name)
        {
            var line = string.Concat(name.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));
            return line.Length <= options.NameLength ? line : line[..options.NameLength];
        }
    }
}
