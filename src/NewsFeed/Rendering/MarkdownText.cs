using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsFeed.Rendering;

/// <summary>Markdown -> HTML that is not safe yet.</summary>
internal sealed class MarkdownText(RenderingOptions options)
{
    // No footnotes: their links need ids, and a body sets none. No generic attributes: `{onclick=…}` has no business here.
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>Renders a body.</summary>
    /// <returns>HTML as hostile as the body; null where it would cost too much, or nests deeper than Markdig allows.</returns>
    public UnsafeHtml? ToHtml(string body)
    {
        var cost = MarkdownCost.Of(body);
        if (cost.Work > options.ParagraphWork || cost.Cells > options.TableCells)
        {
            return null;
        }

        try
        {
            return Render(Markdown.Parse(body, Pipeline));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Markdig says "too deep" with an ArgumentException, the writer "too long" with another; a parser fed by strangers
            // may yet find a third, and an article is better shown as plain text than not at all.
            return null;
        }
    }

    private UnsafeHtml Render(MarkdownDocument document)
    {
        using var writer = new BoundedWriter(options.HtmlLength);
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        var holdsAuthored = document.Descendants<HtmlBlock>().Any() || document.Descendants<HtmlInline>().Any();
        return new UnsafeHtml(writer.ToString(), holdsAuthored);
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseAutoLinks();
        builder.DocumentProcessed += TableAlignment.Apply;
        return builder.Build();
    }
}
