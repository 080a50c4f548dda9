using AngleSharp.Dom;

namespace NewsFeed.Rendering;

/// <summary>Fits the headings of a body below the page's own: the highest right below it, and none more than one level below the one that it belongs to.
/// Files begin at any level, and who hears a page goes by its levels.</summary>
internal sealed class HeadingLevels
{
    private const int Lowest = 6;

    private readonly Dictionary<IElement, int> levels = [];

    /// <summary>Reads the headings of a body.</summary>
    /// <param name="body">The body, cleaned.</param>
    public HeadingLevels(IElement body)
    {
        var above = new Stack<int>();
        foreach (var heading in body.Descendants<IElement>().Where(IsHeading))
        {
            var own = heading.LocalName[1] - '0';
            while (above.TryPeek(out var last) && last >= own)
            {
                above.Pop();
            }

            above.Push(own);
            levels[heading] = Math.Min(Lowest, above.Count + 1);
        }
    }

    /// <summary>What an element is called on the page.</summary>
    public string NameOf(IElement element) => levels.TryGetValue(element, out var level) ? $"h{level}" : element.LocalName;

    private static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];
}
