using System.Buffers;

namespace NewsFeed.Web.Api.Writing;

/// <summary>An archive that was sent, on the disk and never in memory. Its file has no name: whatever becomes of the process, nothing is left behind.</summary>
public sealed class Upload : IAsyncDisposable
{
    private const int BufferLength = 80 << 10;

    private readonly FileStream file;

    private Upload(FileStream file) => this.file = file;

    /// <summary>Receives an archive.</summary>
    /// <param name="body">What is sent.</param>
    /// <param name="folder">Where its file goes; made where it is missing.</param>
    /// <param name="limit">The most bytes it may have.</param>
    /// <param name="cancellation">Ends the receiving; nothing is left.</param>
    /// <returns>Null where it is longer.</returns>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public static async Task<Upload?> ReceiveAsync(Stream body, string folder, long limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(body);
        var upload = new Upload(Nameless(folder));
        try
        {
            if (await upload.FillAsync(body, limit, cancellation))
            {
                return upload;
            }
        }
        catch
        {
            await upload.DisposeAsync();
            throw;
        }

        await upload.DisposeAsync();
        return null;
    }

    /// <summary>The archive, from its beginning. Who reads it may close it.</summary>
    public Stream Open()
    {
        file.Position = 0;
        return file;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => file.DisposeAsync();

    /// <summary>Where a file may be deleted while it is open its name goes at once; elsewhere the system deletes it when it is closed, by a kill too.</summary>
    private static FileStream Nameless(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.part");
        var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
            BufferSize = 0,
        });
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return file;
    }

    private async Task<bool> FillAsync(Stream body, long limit, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            while (await body.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                if (file.Position + read > limit)
                {
                    return false;
                }

                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
