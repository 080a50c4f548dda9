using System.Buffers;

namespace NewsFeed.Rendering;

/// <summary>What a body would cost a Markdown parser at worst, told from its shape before it is parsed.</summary>
/// <param name="Work">The highest product of opening characters and all characters among paragraphs.</param>
/// <param name="Cells">The highest product of bars in one line and lines among paragraphs.</param>
internal readonly record struct MarkdownCost(long Work, long Cells)
{
    /// <summary>What makes Markdig look ahead: links, tags and processing instructions, emphasis, code.</summary>
    private static readonly SearchValues<char> Openers = SearchValues.Create("[<*_~`");

    /// <summary>Measures a body.</summary>
    /// <remarks>A paragraph is a run of lines with something other than blanks on them: at least what Markdown calls one.</remarks>
    public static MarkdownCost Of(string body)
    {
        var (worst, paragraph) = (default(MarkdownCost), default(Paragraph));
        foreach (var line in body.AsSpan().EnumerateLines())
        {
            paragraph = line.Trim(" \t").IsEmpty ? default : paragraph.With(line);
            worst = new MarkdownCost(Math.Max(worst.Work, paragraph.Work), Math.Max(worst.Cells, paragraph.Cells));
        }

        return worst;
    }

    private readonly record struct Paragraph(long Length, long Lines, long Opened, long Bars)
    {
        public long Work => Opened * Length;

        public long Cells => Bars * Lines;

        public Paragraph With(ReadOnlySpan<char> line) =>
            new(Length + line.Length, Lines + 1, Opened + line.CountAny(Openers), Math.Max(Bars, line.Count('|')));
    }
}
