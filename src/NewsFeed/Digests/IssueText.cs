using System.Globalization;

namespace NewsFeed.Digests;

/// <summary>Writes an issue as plain text, for terminals and e-mail.</summary>
public static class IssueText
{
    private const int Indent = 4;

    /// <summary>Writes it.</summary>
    /// <param name="letter">The issue.</param>
    /// <returns>Lines of at most 76 columns, but for addresses, which stand whole on lines of their own. No control characters but the ends of lines.</returns>
    public static string Of(IssueLetter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var lines = new PlainLines();
        lines.Add($"{letter.SiteTitle}: {letter.Heading}");
        lines.Add(IssueWords.Counts(letter.Issue));
        foreach (var note in letter.Notes)
        {
            lines.Add(note);
        }

        for (var i = 0; i < letter.Issue.Told.Count; i++)
        {
            lines.Blank();
            AddStory(lines, letter, letter.Issue.Told[i], i + 1);
        }

        AddLinks(lines, letter);
        return lines.ToString();
    }

    private static void AddStory(PlainLines lines, IssueLetter letter, IssueStory story, int number)
    {
        var lead = story.Lead;
        string?[] facts = [IssueWords.Source(lead), IssueWords.When(lead, letter.Issue.Period), IssueWords.Growth(story)];
        lines.Add(lead.Title, string.Create(CultureInfo.InvariantCulture, $"{number,2}. "), Indent);
        lines.Add(string.Join(" · ", facts.OfType<string>()), new string(' ', Indent), Indent);
        if (lead.Excerpt is { Length: > 0 } excerpt)
        {
            lines.Add(IssueWords.Beginning(excerpt), new string(' ', Indent), Indent);
        }

        if (IssueWords.Others(story) is { } others)
        {
            lines.Add(others, new string(' ', Indent), Indent);
        }

        lines.AddUrl(letter.UrlOf(lead), Indent);
    }

    private static void AddLinks(PlainLines lines, IssueLetter letter)
    {
        (string Words, string? Url)[] links =
        [
            (IssueWords.All(letter.Issue), letter.Issue.Articles > 0 ? letter.ListUrl : null),
            ($"The last {(letter.Issue.Period.IsWeek ? "week" : "day")} with more", letter.BusierUrl),
            ($"The {(letter.Issue.Period.IsWeek ? "week" : "day")} before", letter.PreviousUrl),
            ("This issue", letter.PageUrl),
        ];
        foreach (var (words, url) in links.Where(link => link.Url is not null))
        {
            lines.Blank();
            lines.Add($"{words}:");
            lines.AddUrl(url);
        }
    }
}
