namespace NewsFeed.Importing;

/// <summary>Reads a file that has no name, with a place of its own. Closing it leaves the file as it is.</summary>
internal sealed class NamelessStream(NamelessFile file) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; } = file.Length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = file.Read(Position, buffer[..(int)Math.Clamp(Length - Position, 0, buffer.Length)]);
        Position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        var place = offset + origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => Position,
            _ => Length,
        };

        // As the system's own files do; what reads archives counts on it where one is too short to be any.
        return Position = place >= 0 ? place : throw new IOException("That lies before the beginning.");
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
