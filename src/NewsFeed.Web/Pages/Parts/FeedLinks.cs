using NewsFeed.Articles;
using NewsFeed.Feed;
using NewsFeed.Syndication;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>The addresses that lead from one list to its neighbours: one filter more, one less, another order, another page.</summary>
/// <remarks>A link that changes the list never carries a cursor: a place in one list is no place in another.</remarks>
/// <param name="root">What stands before every address of the site: empty, or a path base such as <c>/news</c>.</param>
/// <param name="path">The list's own address, with <paramref name="root"/>, escaped.</param>
/// <param name="request">What the list shows.</param>
public sealed class FeedLinks(string root, string path, FeedRequest request)
{
    private readonly FeedRequest firstPage = request with { After = null, Before = null };

    /// <summary>The front page without any filter.</summary>
    public string Home => root + "/";

    /// <summary>The list's own address, without a query string: where its forms lead.</summary>
    public string Path => path;

    /// <summary>This list as a feed, in the order of feeds where the list is in its usual one.</summary>
    /// <param name="format">The format.</param>
    public string Feed(FeedFormat format)
    {
        var sort = request.Sort == FeedSort.Top ? FeedPlace.UsualSort : request.Sort;
        return $"{root}/{FeedPlace.PathOf(path[Home.Length..], format)}{FeedPlace.QueryOf(firstPage with { Sort = sort })}";
    }

    /// <summary>The first page of this list.</summary>
    public string First => To(request.Filter);

    /// <summary>This list without any filter, in the same order.</summary>
    public string Cleared => To(FeedFilter.Everything);

    /// <summary>The same search in everything that is published.</summary>
    public string Everywhere => At(Home, FeedFilter.Everything with { Query = request.Filter.Query });

    /// <summary>This list in another order.</summary>
    /// <param name="sort">The order.</param>
    public string SortedBy(FeedSort sort) => path + (firstPage with { Sort = sort }).QueryString;

    /// <summary>This list by another filter and in another order.</summary>
    /// <param name="filter">The filter, beside what the page itself stands for.</param>
    /// <param name="sort">The order.</param>
    public string With(FeedFilter filter, FeedSort sort) => path + (firstPage with { Filter = filter, Sort = sort }).QueryString;

    /// <summary>The page after a place.</summary>
    /// <param name="cursor">The place.</param>
    public string After(FeedCursor cursor) => path + (firstPage with { After = cursor }).QueryString;

    /// <summary>The page before a place.</summary>
    /// <param name="cursor">The place.</param>
    public string Before(FeedCursor cursor) => path + (firstPage with { Before = cursor }).QueryString;

    /// <summary>Only what has this topic too.</summary>
    /// <param name="slug">The topic.</param>
    public string WithTopic(string slug) => To(request.Filter with
    {
        Topics = Added(request.Filter.Topics, slug),
        AnyTopics = Less(request.Filter.AnyTopics, slug),
        NotTopics = Less(request.Filter.NotTopics, slug),
    });

    /// <summary>Whatever has this topic or not. Where the page itself stands for the topic, this leads to the front page.</summary>
    /// <param name="slug">The topic.</param>
    public string WithoutTopic(string slug) => request.Scope.Topics.Contains(slug)
        ? At(Home, request.Whole with { Topics = Less(request.Whole.Topics, slug) })
        : To(WithoutLoneAlternative(request.Filter with { Topics = Less(request.Filter.Topics, slug), AnyTopics = Less(request.Filter.AnyTopics, slug) }));

    /// <summary>
    /// What has this topic as well as what has the alternatives, or else the topic chosen last. Where only the page itself stands for a
    /// topic, this leads to the front page with both.
    /// </summary>
    /// <param name="slug">The topic.</param>
    /// <returns>The address; null where no topic is chosen.</returns>
    public string? WithOrTopic(string slug)
    {
        var filter = request.Filter with { NotTopics = Less(request.Filter.NotTopics, slug) };
        if (filter.AnyTopics.Count > 0)
        {
            return To(filter with { AnyTopics = Added(filter.AnyTopics, slug) });
        }

        if (filter.Topics.Count > 0)
        {
            return To(filter with { Topics = [.. filter.Topics.SkipLast(1)], AnyTopics = [filter.Topics[^1], slug] });
        }

        return request.Scope.Topics is [.., var own] ? At(Home, filter with { AnyTopics = [own, slug] }) : null;
    }

    /// <summary>Only what does not have this topic.</summary>
    /// <param name="slug">The topic.</param>
    public string WithNotTopic(string slug) => To(request.Filter with
    {
        Topics = Less(request.Filter.Topics, slug),
        AnyTopics = Less(request.Filter.AnyTopics, slug),
        NotTopics = Added(request.Filter.NotTopics, slug),
    });

    /// <summary>No longer leaves this topic out.</summary>
    /// <param name="slug">The topic.</param>
    public string WithoutNotTopic(string slug) => To(request.Filter with { NotTopics = Less(request.Filter.NotTopics, slug) });

    /// <summary>What comes from this provider too. Where the page itself stands for one provider, this leads to the front page with both.</summary>
    /// <param name="domain">The provider.</param>
    public string WithProvider(string domain) => From(Added(request.Whole.Providers, domain));

    /// <summary>Not only what comes from this provider. Where the page itself stands for it, this leads to the front page.</summary>
    /// <param name="domain">The provider.</param>
    public string WithoutProvider(string domain) => From(Less(request.Whole.Providers, domain));

    /// <summary>Only what has a score of this band.</summary>
    /// <param name="band">The band.</param>
    public string WithQuality(QualityBand band)
    {
        ArgumentNullException.ThrowIfNull(band);
        return To(request.Filter with { MinQuality = band.Min, MaxQuality = band.Max });
    }

    /// <summary>Whatever the score.</summary>
    public string WithoutQuality => To(request.Filter with { MinQuality = null, MaxQuality = null });

    /// <summary>Only this type.</summary>
    /// <param name="type">The type.</param>
    public string WithType(string type) => To(request.Filter with { Type = type });

    /// <summary>Every type.</summary>
    public string WithoutType => To(request.Filter with { Type = null });

    /// <summary>Every day.</summary>
    public string WithoutDays => To(request.Filter with { From = null, To = null });

    /// <summary>This list by another search.</summary>
    /// <param name="query">The search; null for none.</param>
    public string WithQuery(string? query) => To(request.Filter with { Query = query });

    /// <summary>This list without parameters that cannot be understood.</summary>
    /// <param name="parameters">Their names.</param>
    public string Without(IReadOnlyCollection<string> parameters)
    {
        var kept = Fields([.. parameters, "after", "before"]);
        return path + QueryString.Create(kept!);
    }

    /// <summary>What a form of this list has to carry along, but for the fields that it holds itself.</summary>
    /// <param name="own">The names of the form's own fields.</param>
    public IEnumerable<KeyValuePair<string, string>> Fields(params IReadOnlyCollection<string> own) =>
        firstPage.Pairs().Where(pair => !own.Contains(pair.Key));

    /// <summary>One alternative is no choice: it is a topic like others.</summary>
    private static FeedFilter WithoutLoneAlternative(FeedFilter filter) => filter.AnyTopics is [var lone]
        ? filter with { Topics = Added(filter.Topics, lone), AnyTopics = [] }
        : filter;

    private string From(IReadOnlyList<string> providers) => request.Scope.Providers.Count > 0
        ? At(Home, request.Whole with { Providers = providers })
        : To(request.Filter with { Providers = providers });

    private string To(FeedFilter filter) => At(path, filter);

    private string At(string address, FeedFilter filter) => address + (firstPage with { Filter = filter }).QueryString;

    private static IReadOnlyList<string> Added(IReadOnlyList<string> values, string value) =>
        values.Contains(value) ? values : [.. values, value];

    private static string[] Less(IReadOnlyList<string> values, string value) => [.. values.Where(other => other != value)];
}
