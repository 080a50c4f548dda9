using System.Globalization;

namespace NewsFeed.Rendering;

/// <summary>Turns an article's body into HTML for its page. Safe to share between threads; make one.</summary>
/// <param name="options">Where pictures live, and bounds.</param>
public sealed class BodyRenderer(RenderingOptions options)
{
    /// <summary>How far back from the bound a line break is looked for, so that a cut seldom falls inside a word.</summary>
    private const int CutSlack = 1_000;

    private readonly MarkdownText markdown = new(options);
    private readonly HtmlDoor door = new(options);

    /// <summary>Renders a body.</summary>
    /// <param name="body">Markdown or HTML, as hostile as can be.</param>
    /// <returns>HTML that does no harm. A body that is too long is cut, with a note at its end; one that is too costly
    /// or too deep is shown as plain text. Never an exception, and at most about a second.</returns>
    public SafeHtml Render(string body) => Render(body, null);

    /// <summary>Renders a body for a reader that is not on the article's page, such as one of a feed.</summary>
    /// <param name="body">Markdown or HTML, as hostile as can be.</param>
    /// <param name="page">The article's page, absolute: what all relative addresses are resolved against; null leaves them relative.</param>
    /// <returns>As <see cref="Render(string)"/>.</returns>
    public SafeHtml Render(string body, Uri? page)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (string.IsNullOrWhiteSpace(body))
        {
            return SafeHtml.Empty;
        }

        var text = body[..RenderedLength(body)].Replace('\0', '\uFFFD');
        var html = markdown.ToHtml(text) is { } markup ? door.Clean(markup, page) : null;
        html ??= PlainText.ToHtml(text);
        return new SafeHtml(text.Length < body.Length ? html + CutNote() : html);
    }

    /// <summary>Renders HTML that the program made itself, of texts that it did not.</summary>
    /// <param name="html">A balanced fragment, each text of which is encoded.</param>
    /// <returns>What of it is allowed.</returns>
    public SafeHtml RenderHtml(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return new SafeHtml(door.Clean(new UnsafeHtml(html, HoldsAuthoredTags: false), null) ?? PlainText.ToHtml(html));
    }

    private int RenderedLength(string body)
    {
        if (body.Length <= options.BodyLength)
        {
            return body.Length;
        }

        var lineBreak = body.LastIndexOf('\n', options.BodyLength - 1, Math.Min(CutSlack, options.BodyLength));
        var end = lineBreak > 0 ? lineBreak : options.BodyLength;
        return char.IsHighSurrogate(body[end - 1]) ? end - 1 : end;
    }

    private string CutNote() => string.Create(
        CultureInfo.InvariantCulture,
        $"<p class=\"cut-note\">This text was cut: only its first {options.BodyLength:N0} characters are shown.</p>\n");
}
