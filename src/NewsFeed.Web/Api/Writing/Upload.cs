using System.Buffers;
using NewsFeed.Importing;

namespace NewsFeed.Web.Api.Writing;

/// <summary>An archive that was sent, on the disk and never in memory; see <see cref="NamelessFile"/>.</summary>
public sealed class Upload : IAsyncDisposable
{
    private const int BufferLength = 80 << 10;

    private readonly NamelessFile file;

    private Upload(NamelessFile file) => this.file = file;

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
        var upload = new Upload(NamelessFile.In(folder));
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
    public Stream Open() => file.Open();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<bool> FillAsync(Stream body, long limit, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            while (await body.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                if (file.Length + read > limit)
                {
                    return false;
                }

                await file.AppendAsync(buffer.AsMemory(0, read), cancellation);
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
