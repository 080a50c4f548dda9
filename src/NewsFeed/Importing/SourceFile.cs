namespace NewsFeed.Importing;

/// <summary>One file of a source, not yet read.</summary>
/// <param name="Path">Its identity in the store; see <see cref="FileIdentity"/>.</param>
/// <param name="ReadAsync">Reads the bytes. Called at most once, from any thread.</param>
public sealed record SourceFile(string Path, Func<CancellationToken, ValueTask<FileBytes>> ReadAsync)
{
    /// <summary>What the file is taken for; by its path unless the source knows better.</summary>
    public FileKind Kind { get; init; } = FileKinds.Of(Path);

    /// <summary>What the file system says of the file; see <see cref="FileStamp"/>. Null where there is no telling, as for a file in an archive.</summary>
    public Func<long?> Stamp { get; init; } = () => null;
}

/// <summary>The bytes of a file, or the sentence that says why there are none.</summary>
/// <param name="Bytes">The whole file; empty where <paramref name="Failure"/> is given.</param>
/// <param name="Failure">Why it could not be read; null where it could.</param>
public readonly record struct FileBytes(ReadOnlyMemory<byte> Bytes, string? Failure = null)
{
    /// <summary>Reads a stream to its end, but no further than a limit.</summary>
    /// <param name="stream">Where to read.</param>
    /// <param name="limit">The most bytes a file may have.</param>
    /// <param name="sizeHint">How many bytes to expect; only a hint, archives lie.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The bytes; one more than the limit where the file is longer, so that the reader of files says so.</returns>
    public static async ValueTask<FileBytes> FromAsync(Stream stream, int limit, long sizeHint, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[Math.Clamp(sizeHint, 0, limit) + 1];
        var length = 0;
        while (length <= limit)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, limit + 1L));
            }

            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellation);
            if (read == 0)
            {
                break;
            }

            length += read;
        }

        return new FileBytes(buffer.AsMemory(0, length));
    }
}
