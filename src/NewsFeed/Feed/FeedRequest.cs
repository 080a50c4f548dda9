using System.Globalization;
using System.Text;
using NewsFeed.Store;

namespace NewsFeed.Feed;

/// <summary>One page of one list, as an address asks for it. The address holds the whole state.</summary>
public sealed record FeedRequest
{
    /// <summary>What the page itself stands for, and so is not in the query string: a topic, a provider, or everything.</summary>
    public FeedFilter Scope { get; init; } = FeedFilter.Everything;

    /// <summary>What the query string asks for.</summary>
    public FeedFilter Filter { get; init; } = FeedFilter.Everything;

    /// <summary>The state of the articles that a curator asks for; null where a reader asks, who sees public ones only.</summary>
    public ArticleState? State { get; init; }

    /// <summary>The order.</summary>
    public FeedSort Sort { get; init; } = FeedSort.Top;

    /// <summary>Show what follows this place; null for the first page.</summary>
    public FeedCursor? After { get; init; }

    /// <summary>Show what comes just before this place. Never given together with <see cref="After"/>.</summary>
    public FeedCursor? Before { get; init; }

    /// <summary>The conditions of the page and of the query string together.</summary>
    public FeedFilter Whole => Filter.Within(Scope);

    /// <summary>Whether the list has one row per story: that of everything. A list that was narrowed down has every article that it is about.</summary>
    public bool IsByStory => Filter.IsEmpty && Scope.IsEmpty;

    /// <summary>The query string that asks for this, in one fixed order, with its <c>?</c>; empty where nothing is asked for.</summary>
    public string QueryString
    {
        get
        {
            // A page of a list has some seventy of these, each a filter of its own.
            var text = new StringBuilder(64);
            foreach (var (name, value) in Pairs())
            {
                text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }

            return text.ToString();
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
        FeedSort.Provider => "provider",
        _ => "top",
    };

    internal static FeedSort? SortOf(string name) => name switch
    {
        "top" => FeedSort.Top,
        "newest" => FeedSort.Newest,
        "oldest" => FeedSort.Oldest,
        "quality" => FeedSort.Quality,
        "relevance" => FeedSort.Relevance,
        "provider" => FeedSort.Provider,
        _ => null,
    };

    /// <summary>How addresses call a state.</summary>
    /// <param name="state">The state.</param>
    public static string NameOf(ArticleState state) => state switch
    {
        ArticleState.Public => "published",
        ArticleState.Draft => "draft",
        ArticleState.Removed => "off",
        _ => "gone",
    };

    private IEnumerable<KeyValuePair<string, string>> FilterPairs()
    {
        if (State is { } state)
        {
            yield return KeyValuePair.Create("state", NameOf(state));
        }

        foreach (var slug in Filter.Topics)
        {
            yield return KeyValuePair.Create("topic", slug);
        }

        foreach (var slug in Filter.AnyTopics)
        {
            yield return KeyValuePair.Create("any-topic", slug);
        }

        foreach (var slug in Filter.NotTopics)
        {
            yield return KeyValuePair.Create("not-topic", slug);
        }

        foreach (var domain in Filter.Providers)
        {
            yield return KeyValuePair.Create("provider", domain);
        }

        foreach (var (name, value) in SinglePairs())
        {
            yield return KeyValuePair.Create(name, value);
        }
    }

    private IEnumerable<(string Name, string Value)> SinglePairs()
    {
        if (Filter.Query is { } query)
        {
            yield return ("q", query);
        }

        if (Filter.MinQuality is { } min)
        {
            yield return ("min-quality", min.ToString(CultureInfo.InvariantCulture));
        }

        if (Filter.MaxQuality is { } max)
        {
            yield return ("max-quality", max.ToString(CultureInfo.InvariantCulture));
        }

        if (Filter.Type is { } type)
        {
            yield return ("type", type);
        }

        if (Filter.From is { } from)
        {
            yield return ("from", Day(from));
        }

        if (Filter.To is { } to)
        {
            yield return ("to", Day(to));
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

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
