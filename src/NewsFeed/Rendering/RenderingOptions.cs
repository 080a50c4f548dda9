namespace NewsFeed.Rendering;

/// <summary>Where pictures live, and the bounds that keep a hostile body cheap.</summary>
/// <remarks>A body past <see cref="BodyLength"/> is cut with a note; one past any other bound is shown as plain text.</remarks>
public sealed record RenderingOptions
{
    /// <summary>What site-relative pictures (<c>/assets/…</c>) are put onto, an absolute http(s) address;
    /// null leaves them site-relative.</summary>
    public Uri? AssetBaseUrl { get; init; }

    /// <summary>UTF-16 units of a body that are rendered. Real bodies are empty or a few thousand; Markdown parsers have corners
    /// whose cost grows with the square of the length, and at this length the worst one known costs half a second.</summary>
    public int BodyLength { get; init; } = 100_000;

    /// <summary>Characters that could open a link, a tag, emphasis or code, times the length of their paragraph. For each of them a
    /// parser may read to the paragraph's end: this many steps are half a second, and far more than ordinary pages take.</summary>
    public long ParagraphWork { get; init; } = 400_000_000;

    /// <summary>Cells of one Markdown table, counted as its widest row times its rows, since short rows are filled up.
    /// 100 KB of hostile table would otherwise become billions of cells.</summary>
    public long TableCells { get; init; } = 20_000;

    /// <summary>UTF-16 units of HTML that Markdown may become: ten times the longest body, and still only megabytes.
    /// One long address used by thousands of short reference links is how it grows.</summary>
    public int HtmlLength { get; init; } = 1_000_000;

    /// <summary>HTML elements of a rendered body. Each costs about 10 microseconds, and more where thousands are siblings.</summary>
    public int Elements { get; init; } = 10_000;

    /// <summary>Tags, opening and closing, of HTML that holds some the author wrote. These may be unclosed or crossed, which HTML
    /// parsers repair at a cost that grows with the square of their number: a quarter of a second for this many.</summary>
    public int AuthoredTags { get; init; } = 4_000;

    /// <summary>Levels of elements inside one another; deeper ones become siblings. Real pages need about 12.</summary>
    public int Depth { get; init; } = 64;
}
