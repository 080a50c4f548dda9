using Microsoft.Win32.SafeHandles;

namespace NewsFeed.Importing;

/// <summary>Something large that is needed for a while, on the disk and never in memory. Its file has no name: whatever becomes of the process, nothing is left behind.</summary>
/// <remarks>One thread appends; any number read what was appended before.</remarks>
public sealed class NamelessFile : IDisposable
{
    private readonly SafeFileHandle handle;

    private NamelessFile(SafeFileHandle handle) => this.handle = handle;

    /// <summary>How many bytes were appended.</summary>
    public long Length { get; private set; }

    /// <summary>Makes an empty one.</summary>
    /// <param name="folder">Where it lies; made where it is missing.</param>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public static NamelessFile In(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.part");

        // Where a file may be deleted while it is open its name goes at once; elsewhere the system deletes it when it is closed, by a kill too.
        var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return new NamelessFile(handle);
    }

    /// <summary>Puts bytes at the end.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="cancellation">Ends the writing early.</param>
    /// <exception cref="IOException">The disk does not take them.</exception>
    public async ValueTask AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await RandomAccess.WriteAsync(handle, bytes, Length, cancellation);
        Length += bytes.Length;
    }

    /// <summary>Reads some bytes.</summary>
    /// <param name="offset">Where they begin.</param>
    /// <param name="buffer">Where they go; filled unless the end comes first.</param>
    /// <returns>How many were read.</returns>
    public int Read(long offset, Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length && RandomAccess.Read(handle, buffer[read..], offset + read) is > 0 and var more)
        {
            read += more;
        }

        return read;
    }

    /// <summary>What is there now, from its beginning. Any number may read at once, and close what they read.</summary>
    public Stream Open() => new NamelessStream(this);

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();
}
