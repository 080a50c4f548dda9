using Microsoft.AspNetCore.Http.HttpResults;
using NewsFeed.Feed;
using NewsFeed.Related;
using NewsFeed.Web.Caching;

namespace NewsFeed.Web.Api.V1;

/// <summary>Answers requests for what is published.</summary>
/// <param name="lists">Reads lists.</param>
/// <param name="articles">Reads articles.</param>
/// <param name="related">Reads neighbours.</param>
/// <param name="topics">Reads topics.</param>
/// <param name="providers">Reads providers.</param>
/// <param name="shapes">Gives the answers their shape.</param>
internal sealed class ReadingAnswers(
    FeedQuery lists, ArticleQuery articles, RelatedQuery related, TopicQuery topics, ProviderQuery providers, ArticleShapes shapes)
{
    /// <summary>A page of a list.</summary>
    public async Task<Results<Ok<ArticlePage>, ValidationProblem>> ListAsync(HttpContext http)
    {
        var (request, problems) = ArticleListRequest.Read(http.Request.Query);
        if (problems.Count > 0)
        {
            return ApiProblem.Of(problems);
        }

        var page = await lists.PageAsync(request.Feed, request.Limit, http.RequestAborted);
        Link(http, request, page);
        new PageContents { List = request.Feed, IsDated = true }.Say(http);
        return TypedResults.Ok(new ArticlePage
        {
            Items = [.. page.Items.Select(item => shapes.Summary(item, page.Stories))],
            Next = page.Next?.ToString(),
            Previous = page.Previous?.ToString(),
            Total = request.HasTotal ? page.Total : null,
            Facets = request.HasFacets ? Facets.Of(page.Facets) : null,
        });
    }

    /// <summary>One article.</summary>
    public async Task<Results<Ok<ArticleDetail>, ProblemHttpResult>> ArticleAsync(string slug, HttpContext http)
    {
        if (await articles.BySlugAsync(slug.ToLowerInvariant(), http.RequestAborted) is not { } view)
        {
            return ApiProblem.NotFound("There is no published article with this slug.");
        }

        var neighbours = await related.OfAsync(view.Item.Id, http.RequestAborted);
        new PageContents
        {
            Article = view.Item.Id,
            Named = [.. neighbours.NamedIds],
            IsDated = true,
        }.Say(http);
        return TypedResults.Ok(shapes.Detail(view, neighbours));
    }

    /// <summary>All topics.</summary>
    public async Task<Ok<TopicList>> TopicsAsync(HttpContext http)
    {
        var roots = await topics.TreeAsync(http.RequestAborted);
        new PageContents { HasAllCounts = true, IsDated = true }.Say(http);
        return TypedResults.Ok(new TopicList { Items = [.. ArticleShapes.Topics(roots)] });
    }

    /// <summary>All providers.</summary>
    public async Task<Ok<ProviderList>> ProvidersAsync(HttpContext http)
    {
        var views = await providers.ListAsync(http.RequestAborted);
        new PageContents { HasAllCounts = true, IsDated = true }.Say(http);
        return TypedResults.Ok(new ProviderList { Items = [.. views.Select(shapes.Provider)] });
    }

    /// <summary>Says where the neighbouring pages are, for programs that follow links.</summary>
    private static void Link(HttpContext http, ArticleListRequest request, FeedPage page)
    {
        var path = (http.Request.PathBase + http.Request.Path).ToUriComponent();
        var links = new List<string>(2);
        if (page.Next is { } next)
        {
            links.Add($"<{path}?{request.At(request.Feed with { After = next, Before = null })}>; rel=\"next\"");
        }

        if (page.Previous is { } previous)
        {
            links.Add($"<{path}?{request.At(request.Feed with { After = null, Before = previous })}>; rel=\"prev\"");
        }

        if (links.Count > 0)
        {
            http.Response.Headers.Link = string.Join(", ", links);
        }
    }
}
