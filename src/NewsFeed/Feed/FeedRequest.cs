using System.Globalization;

namespace NewsFeed.Feed;

/// <summary>One page of one list, as an address asks for it. The address holds the whole state.</summary>
public sealed record FeedRequest
{
    /// <summary>What the page itself stands for, and so is not in the query string: a topic, a provider, or everything.</summary>
    public FeedFilter Scope { get; init; } = FeedFilter.Everything;

    /// <summary>What the query string asks for.</summary>
    public FeedFilter Filter { get; init; } = FeedFilter.Everything;

    /// <summary>The order.</summary>
    public FeedSort Sort { get; init; } = FeedSort.Top;

    /// <summary>Show what follows this place; null for the first page.</summary>
    public FeedCursor? After { get; init; }

    /// <summary>Show what comes just before this place. Never given together with <see cref="After"/>.</summary>
    public FeedCursor? Before { get; init; }

    /// <summary>The conditions of the page and of the query string together.</summary>
    public FeedFilter Whole => Filter.Within(Scope);

    /// <summary>The query string that asks for this, in one fixed order, with its <c>?</c>; empty where nothing is asked for.</summary>
    public string QueryString
    {
        get
        {
            var pairs = Pairs().Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}");
            var text = string.Join('&', pairs);
            return text.Length == 0 ? "" : "?" + text;
        }
    }

    /// <summary>The parameters that ask for this, in one fixed order: what the query string holds, and a form's hidden fields.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs() => FilterPairs().Concat(PlacePairs());

    internal static string NameOf(FeedSort sort) => sort switch
    {
        FeedSort.Newest => "newest",
        FeedSort.Oldest => "oldest",
        FeedSort.Quality => "quality",
        FeedSort.Relevance => "relevance",
        _ => "top",
    };

    internal static FeedSort? SortOf(string name) => name switch
    {
        "top" => FeedSort.Top,
        "newest" => FeedSort.Newest,
        "oldest" => FeedSort.Oldest,
        "quality" => FeedSort.Quality,
        "relevance" => FeedSort.Relevance,
        _ => null,
    };

    private IEnumerable<KeyValuePair<string, string>> FilterPairs()
    {
        var single = new (string Name, string? Value)[]
        {
            ("q", Filter.Query),
            ("min-quality", Filter.MinQuality?.ToString(CultureInfo.InvariantCulture)),
            ("max-quality", Filter.MaxQuality?.ToString(CultureInfo.InvariantCulture)),
            ("type", Filter.Type),
            ("from", Filter.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("to", Filter.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        };
        return Filter.Topics.Select(slug => KeyValuePair.Create("topic", slug))
            .Concat(Filter.NotTopics.Select(slug => KeyValuePair.Create("not-topic", slug)))
            .Concat(Filter.Providers.Select(domain => KeyValuePair.Create("provider", domain)))
            .Concat(single.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value!)));
    }

    private IEnumerable<KeyValuePair<string, string>> PlacePairs()
    {
        // An order by relevance goes when its search does.
        if (Sort != FeedSort.Top && !(Sort == FeedSort.Relevance && Filter.Query is null))
        {
            yield return KeyValuePair.Create("sort", NameOf(Sort));
        }

        if (After is not null)
        {
            yield return KeyValuePair.Create("after", After.ToString());
        }

        if (Before is not null)
        {
            yield return KeyValuePair.Create("before", Before.ToString());
        }
    }
}
