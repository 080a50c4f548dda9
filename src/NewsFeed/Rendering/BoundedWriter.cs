using System.Text;

namespace NewsFeed.Rendering;

/// <summary>A text in the making that refuses to grow past a bound.</summary>
/// <param name="maxLength">UTF-16 units.</param>
internal sealed class BoundedWriter(int maxLength) : TextWriter
{
    private readonly StringBuilder text = new();

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.Unicode;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        Require(1);
        text.Append(value);
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        Require(buffer.Length);
        text.Append(buffer);
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    // An exception, because it is the only way to stop a renderer that is half-way through; MarkdownText catches it.
    private void Require(int count)
    {
        if (text.Length + count > maxLength)
        {
            throw new InvalidOperationException($"The text grew past {maxLength} characters.");
        }
    }
}
