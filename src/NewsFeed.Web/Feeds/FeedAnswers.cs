using Microsoft.Extensions.Options;
using NewsFeed.Feed;
using NewsFeed.Syndication;
using NewsFeed.Web.Caching;
using NewsFeed.Web.Publishing;

namespace NewsFeed.Web.Feeds;

/// <summary>Answers requests for feeds: the list of a page, in a format for readers of feeds.</summary>
/// <param name="lists">Reads lists.</param>
/// <param name="topics">Reads topics.</param>
/// <param name="providers">Reads providers.</param>
/// <param name="documents">Makes feeds of lists.</param>
/// <param name="options">What the site calls itself and where it stands.</param>
internal sealed class FeedAnswers(
    FeedQuery lists, TopicQuery topics, ProviderQuery providers, FeedDocumentQuery documents, IOptions<SiteOptions> options)
{
    private readonly SiteOptions site = options.Value;

    /// <summary>The feed of everything.</summary>
    public Task FrontAsync(HttpContext http, FeedFormat format) => AnswerAsync(http, format, new FeedScope("", null, FeedFilter.Everything));

    /// <summary>The feed of a topic.</summary>
    public async Task TopicAsync(HttpContext http, FeedFormat format)
    {
        var asked = (string)http.GetRouteValue("slug")!;
        var topic = (await topics.BySlugAsync(asked.ToLowerInvariant(), http.RequestAborted))?.Topic;
        await AnswerAsync(http, format, asked, topic is null ? null : new FeedScope(
            SitePath.OfTopic(topic.Slug), topic.Name, FeedFilter.Everything with { Topics = [topic.Slug] }));
    }

    /// <summary>The feed of a provider.</summary>
    public async Task ProviderAsync(HttpContext http, FeedFormat format)
    {
        var asked = (string)http.GetRouteValue("domain")!;
        var provider = (await providers.ByDomainAsync(asked.ToLowerInvariant(), http.RequestAborted))?.Provider;
        await AnswerAsync(http, format, asked, provider is null ? null : new FeedScope(
            SitePath.Of(provider), provider.Name, FeedFilter.Everything with { Providers = [provider.Domain] }));
    }

    private Task AnswerAsync(HttpContext http, FeedFormat format, string asked, FeedScope? scope)
    {
        if (scope is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var lower = asked.ToLowerInvariant();
        if (asked != lower)
        {
            var own = FeedPlace.PathOf(scope.ListPath, format);
            http.Response.Redirect($"{http.Request.PathBase.ToUriComponent()}/{own}{http.Request.QueryString.ToUriComponent()}", permanent: true);
            return Task.CompletedTask;
        }

        return AnswerAsync(http, format, scope);
    }

    private async Task AnswerAsync(HttpContext http, FeedFormat format, FeedScope scope)
    {
        var (request, problems) = FeedRequestParser.Parse(Pairs(http.Request.Query));
        if (problems.Count > 0 || SiteAddress.Of(http.Request, site) is not { } address)
        {
            await RefuseAsync(http, problems);
            return;
        }

        var place = new FeedPlace(address, scope.ListPath, request with { Scope = scope.Filter });
        var page = await lists.PageAsync(place.Request, http.RequestAborted);
        var feed = await documents.OfAsync(page, place, format, WordsOf(scope, page, place.Request), http.RequestAborted);
        if (StaticPage.Of(http) is not null)
        {
            // Without a program there are no orders and no further pages behind a query string.
            feed = feed with { NextUrl = null, HomeUrl = address.AbsoluteUri + scope.ListPath };
        }

        new PageContents { List = place.Request }.Say(http);
        await SendAsync(http, format, feed);
    }

    private FeedWords WordsOf(FeedScope scope, FeedPage page, FeedRequest request) => new(FeedTitle.Of(scope.Name, page, request, site.SiteTitle), site.SiteTitle)
    {
        Description = $"{site.SiteTitle} gathers headlines and links. Every story belongs to its publisher.",
        IconPath = "mark.svg",
        Hub = site.WebSubHub,
    };

    /// <summary>Sends a feed.</summary>
    /// <param name="http">The request.</param>
    /// <param name="format">The format.</param>
    /// <param name="feed">The feed.</param>
    public static async Task SendAsync(HttpContext http, FeedFormat format, FeedDocument feed)
    {
        http.Response.ContentType = $"{format.MediaType}; charset=utf-8";
        if (feed.HubUrl is { } hub)
        {
            http.Response.Headers.Link = $"<{hub}>; rel=\"hub\", <{feed.SelfUrl}>; rel=\"self\"";
        }

        using var output = new MemoryStream();
        format.Write(feed, output);
        await http.Response.Body.WriteAsync(output.GetBuffer().AsMemory(0, (int)output.Length), http.RequestAborted);
    }

    /// <summary>The parameters of a list, and the order of a feed where none is given.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Pairs(IQueryCollection query) =>
        query["sort"].All(string.IsNullOrWhiteSpace) ? query.Pairs().Append(KeyValuePair.Create("sort", "newest")) : query.Pairs();

    private static Task RefuseAsync(HttpContext http, IReadOnlyList<FilterProblem> problems)
    {
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/plain; charset=utf-8";
        var sentences = problems.Count > 0 ? problems.Select(problem => problem.Sentence) : ["The request names no host to make addresses of."];
        return http.Response.WriteAsync(string.Join('\n', sentences) + "\n", http.RequestAborted);
    }

    /// <summary>What a list's page stands for.</summary>
    /// <param name="ListPath">See <see cref="FeedPlace.ListPath"/>.</param>
    /// <param name="Name">The name for readers; null for everything.</param>
    /// <param name="Filter">The condition.</param>
    private sealed record FeedScope(string ListPath, string? Name, FeedFilter Filter);
}
