using System.Xml.Linq;
using NewsFeed.Feed;
using static NewsFeed.Syndication.PlainXml;

namespace NewsFeed.Digests;

/// <summary>Makes the HTML of an issue that is sent away. It is a tree of elements and texts, so that nothing that a text holds can be taken for markup.</summary>
/// <param name="letter">The issue.</param>
/// <param name="look">How each kind of element looks; no attribute where there is nothing to say.</param>
internal sealed class IssueMarkup(IssueLetter letter, Func<string, IEnumerable<XAttribute?>> look)
{
    /// <summary>The elements that follow one another: what is said of the whole, the stories, the links.</summary>
    public IEnumerable<XElement> Elements() =>
    [
        Part("p", "counts", IssueWords.Counts(letter.Issue)),
        .. letter.Notes.Select(note => Part("p", "note", note)),
        .. letter.Issue.Told.SelectMany(Story),
        .. Links(),
    ];

    private IEnumerable<XElement> Story(IssueStory story)
    {
        var lead = story.Lead;
        var growth = IssueWords.Growth(story);
        yield return Part("h2", "headline", Direction(), Link(lead.Title, letter.UrlOf(lead), "headline-link"));
        yield return Part(
            "p", "byline", Element("bdi", IssueWords.Source(lead)), " · ", IssueWords.When(lead, letter.Issue.Period),
            growth is null ? null : " · ", growth is null ? null : Part("b", "grown", growth));
        if (lead.Excerpt is { Length: > 0 } excerpt)
        {
            yield return Part("p", "excerpt", Direction(), IssueWords.Beginning(excerpt));
        }

        if (story.Size > 1)
        {
            yield return Part("p", "others", [.. Others(story)]);
        }
    }

    private IEnumerable<object?> Others(IssueStory story)
    {
        foreach (var (word, items) in (IEnumerable<(string, IReadOnlyList<FeedItem>)>)[("More", story.More), ("Earlier", story.Earlier)])
        {
            for (var i = 0; i < items.Count; i++)
            {
                yield return i == 0 ? $"{word}: " : ", ";
                yield return Element("bdi", Link(IssueWords.Source(items[i]), letter.UrlOf(items[i]), "link"));
            }

            yield return items.Count > 0 ? ". " : null;
        }

        yield return story.Unnamed > 0 ? $"{story.Unnamed} more." : null;
    }

    private IEnumerable<XElement> Links()
    {
        var kind = letter.Issue.Period.IsWeek ? "week" : "day";
        (string Words, string? Url)[] links =
        [
            (IssueWords.All(letter.Issue), letter.Issue.Articles > 0 ? letter.ListUrl : null),
            ($"The last {kind} with more", letter.BusierUrl),
            ($"The {kind} before", letter.PreviousUrl),
            ("This issue on the site", letter.PageUrl),
        ];
        return links.Where(link => link.Url is not null).Select(link => Part("p", "way", Link(link.Words, link.Url, "link")));
    }

    private XElement Link(string words, string? url, string kind) => url is null ? Element("span", words) : Part("a", kind, Attribute("href", url), words);

    private XElement Part(string name, string kind, params object?[] content) => Element(name, [.. look(kind), .. content]);

    private static XAttribute? Direction() => Attribute("dir", "auto");
}
