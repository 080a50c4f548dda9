using System.Globalization;
using NewsFeed.Articles;
using NewsFeed.Search;

namespace NewsFeed.Feed;

/// <summary>A parameter that cannot be understood.</summary>
/// <param name="Parameter">Its name in the query string.</param>
/// <param name="Sentence">What is wrong and what would be right, for the person who typed the address.</param>
/// <param name="Search">For a search, where in it the problem is; else null.</param>
public sealed record FilterProblem(string Parameter, string Sentence, SearchPlace? Search = null);

/// <summary>A place in a search.</summary>
/// <param name="Text">The search.</param>
/// <param name="At">The place, in UTF-16 units from 0; at most the text's length.</param>
public sealed record SearchPlace(string Text, int At);

/// <summary>Reads a query string into a <see cref="FeedRequest"/>. Empty values count as absent; unknown parameters are left alone.</summary>
public sealed partial class FeedRequestParser
{
    /// <summary>How many topics or providers one filter may name. Each costs an index lookup per candidate row.</summary>
    public const int MaxValues = 20;

    /// <summary>UTF-16 units of the text to search for. Each word costs a lookup in the full-text index.</summary>
    public const int MaxQueryLength = 400;

    /// <summary>The highest score that can be asked for.</summary>
    public const int MaxQuality = SearchQuery.MaxNumber;

    private readonly ILookup<string, string> values;
    private readonly List<FilterProblem> problems = [];
    private readonly bool isCurator;

    private FeedRequestParser(IEnumerable<KeyValuePair<string, string>> pairs, bool isCurator)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        this.isCurator = isCurator;
        values = pairs.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).ToLookup(pair => pair.Key, pair => pair.Value.Trim(), StringComparer.Ordinal);
    }

    /// <summary>Reads a query string.</summary>
    /// <param name="pairs">Its decoded parameters; a repeated one stands several times.</param>
    /// <returns>The request with every understood parameter, and one problem for each that is not.</returns>
    public static (FeedRequest Request, IReadOnlyList<FilterProblem> Problems) Parse(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var parser = new FeedRequestParser(pairs, isCurator: false);
        var request = parser.ReadRequest();
        return (request, parser.problems);
    }

    private FeedRequest ReadRequest()
    {
        var sort = Sort();
        var request = new FeedRequest
        {
            Filter = ReadFilter(),
            Sort = sort,
            After = Cursor("after", sort),
            Before = Cursor("before", sort),
        };
        if (request is { Sort: FeedSort.Relevance, Filter.Query: null } && values["q"].FirstOrDefault() is null)
        {
            Refuse("sort", "“sort” can be relevance only for a search: give “q” as well, or another order.");
        }

        if (request is { After: not null, Before: not null })
        {
            Refuse("before", "“after” and “before” cannot be given together: leave one of them out.");
        }

        return request;
    }

    private FeedFilter ReadFilter()
    {
        var filter = new FeedFilter
        {
            Topics = Topics("topic"),
            AnyTopics = Topics("any-topic"),
            NotTopics = Topics("not-topic"),
            Providers = Many("provider", IsDomain, "a provider’s domain, such as “example.org”"),
            MinQuality = Quality("min-quality"),
            MaxQuality = Quality("max-quality"),
            Type = Type(),
            From = Day("from"),
            To = Day("to"),
            Query = Query(),
        };
        if (filter.MinQuality > filter.MaxQuality)
        {
            Refuse("min-quality", $"“min-quality” ({filter.MinQuality}) is above “max-quality” ({filter.MaxQuality}): swap them.");
        }

        if (filter.From > filter.To)
        {
            Refuse("from", $"“from” ({filter.From:yyyy-MM-dd}) is after “to” ({filter.To:yyyy-MM-dd}): swap them.");
        }

        return filter;
    }

    private string[] Topics(string name) => Many(name, Slug.IsWellFormed, "a topic’s short name as it stands in its address, such as “machine-learning”");

    private string[] Many(string name, Func<string, bool> isWellFormed, string expected)
    {
        var found = values[name].Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (found.Length > MaxValues)
        {
            Refuse(name, $"“{name}” is given {found.Length} times; {MaxValues} is the most.");
            return [];
        }

        foreach (var value in found.Where(value => !isWellFormed(value.ToLowerInvariant())))
        {
            Refuse(name, $"“{name}” cannot be “{Short(value)}”: it has to be {expected}.");
        }

        return [.. found.Select(value => value.ToLowerInvariant()).Where(isWellFormed)];
    }

    private string? Single(string name)
    {
        var found = values[name].Distinct().ToArray();
        if (found.Length > 1)
        {
            Refuse(name, $"“{name}” is given {found.Length} times with different values; give it once.");
            return null;
        }

        return found.FirstOrDefault();
    }

    private int? Quality(string name)
    {
        if (Single(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MaxQuality)
        {
            return number;
        }

        Refuse(name, $"“{name}” cannot be “{Short(text)}”: it has to be a whole number from 0 to {MaxQuality}.");
        return null;
    }

    private DateOnly? Day(string name)
    {
        if (Single(name) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Refuse(name, $"“{name}” cannot be “{Short(text)}”: it has to be a day such as 2026-02-28.");
        return null;
    }

    private string? Type()
    {
        if (Single("type")?.ToLowerInvariant() is not { } text)
        {
            return null;
        }

        if (text.Length <= 40 && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
        {
            return text;
        }

        Refuse("type", $"“type” cannot be “{Short(text)}”: it has to be one word, such as “article” or “video”.");
        return null;
    }

    private string? Query()
    {
        if (Single("q") is not { } text)
        {
            return null;
        }

        if (text.Length > MaxQueryLength)
        {
            Refuse("q", $"“q” has {text.Length} characters; {MaxQueryLength} is the most.");
            return null;
        }

        if (SearchQuery.Read(text) is { Problem: { } problem })
        {
            problems.Add(new FilterProblem(
                "q", $"“q” cannot be “{Short(text)}”: at character {problem.At + 1}, {problem.Sentence}.", new SearchPlace(text, problem.At)));
            return null;
        }

        return text;
    }

    private FeedSort Sort()
    {
        if (Single("sort") is not { } text)
        {
            return FeedSort.Top;
        }

        if (FeedRequest.SortOf(text) is { } sort && (isCurator || sort != FeedSort.Provider))
        {
            return sort;
        }

        Refuse("sort", $"“sort” cannot be “{Short(text)}”: it has to be top, newest, oldest, quality or, for a search, relevance.");
        return FeedSort.Top;
    }

    private FeedCursor? Cursor(string name, FeedSort sort)
    {
        if (Single(name) is not { } text)
        {
            return null;
        }

        if (FeedCursor.TryParse(text) is { } cursor && cursor.Sort == sort)
        {
            return cursor;
        }

        Refuse(name, $"“{name}” cannot be “{Short(text)}”: it has to be a page’s own link for this order. Start from the first page.");
        return null;
    }

    private void Refuse(string parameter, string sentence) => problems.Add(new FilterProblem(parameter, sentence));

    private static bool IsDomain(string text) =>
        text.Length <= 253 && Uri.CheckHostName(text) is UriHostNameType.Dns or UriHostNameType.IPv4;

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
