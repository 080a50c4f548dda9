using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsFeed.Rendering.Players;

/// <summary>What a file says of its player: the address and the size of the first frame.</summary>
/// <param name="Address">As the file has it; null where no frame has one.</param>
/// <param name="Width">CSS pixels; null where the frame does not say, or says it in percent.</param>
/// <param name="Height">CSS pixels, likewise.</param>
internal sealed record PlayerFrame(string? Address, int? Width = null, int? Height = null)
{
    // Parses only: without a loader in its configuration AngleSharp fetches nothing and runs nothing.
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { MaximumDepth = 64, SkipComments = true });

    /// <summary>Reads a frame.</summary>
    /// <param name="content">HTML, or a bare address.</param>
    public static PlayerFrame Of(string content)
    {
        if (!content.Contains('<'))
        {
            return new PlayerFrame(content);
        }

        using var document = Parser.ParseDocument(content);
        var frame = document.QuerySelector("iframe[src]");
        return new PlayerFrame(frame?.GetAttribute("src"), Pixels(frame, "width"), Pixels(frame, "height"));
    }

    private static int? Pixels(IElement? frame, string attribute)
    {
        var text = frame?.GetAttribute(attribute)?.Trim();
        text = text?.EndsWith("px", StringComparison.OrdinalIgnoreCase) == true ? text[..^2] : text;
        return int.TryParse(text, out var pixels) && pixels > 0 ? pixels : null;
    }
}
