using System.Net;

namespace NewsFeed.Web.Tests.Api.Writing;

/// <summary>A request's body whose length is not said beforehand.</summary>
internal sealed class PushedContent : HttpContent
{
    private readonly Func<Stream, Task> push;

    public PushedContent(string type, Func<Stream, Task> push)
    {
        this.push = push;
        Headers.ContentType = new(type);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => push(stream);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}

/// <summary>A body of two bytes, of which each reading is seen.</summary>
internal sealed class WatchedBody(Action onRead) : MemoryStream([1, 2])
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        onRead();
        return base.ReadAsync(buffer[..1], cancellationToken);
    }
}
