using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsFeed.Feed;
using NewsFeed.Related;
using NewsFeed.Rendering;
using NewsFeed.Web.Caching;
using NewsFeed.Web.Pages.Parts;

namespace NewsFeed.Web.Pages.Articles;

/// <summary>One article with all that the feed knows of it.</summary>
/// <param name="articles">Reads articles.</param>
/// <param name="related">Reads neighbours.</param>
/// <param name="likeness">Finds articles that resemble one.</param>
/// <param name="renderer">Makes bodies safe to show.</param>
/// <param name="written">Remembers bodies that were rendered.</param>
/// <param name="clock">Tells the present.</param>
public sealed class ArticleModel(
    ArticleQuery articles, RelatedQuery related, LikenessQuery likeness, BodyRenderer renderer, WrittenMarkup written, TimeProvider clock) : PageModel
{
    /// <summary>The article.</summary>
    public ArticleView View { get; private set; } = null!;

    /// <summary>Its neighbours.</summary>
    public Neighbours Neighbours { get; private set; } = null!;

    /// <summary>Articles that resemble it, where editors have listed few.</summary>
    public IReadOnlyList<FeedItem> Alike { get; private set; } = [];

    /// <summary>The body; empty where there is none.</summary>
    public SafeHtml Body { get; private set; } = SafeHtml.Empty;

    /// <summary>The player; null where the file has none that is known.</summary>
    public Player? Player { get; private set; }

    /// <summary>Shows the article.</summary>
    /// <param name="slug">What its address is made of, in any case.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var own = slug.ToLowerInvariant();
        if (await articles.BySlugAsync(own, cancellation) is not { } view)
        {
            return NotFound();
        }

        if (slug != own)
        {
            return this.ToOwnAddress(nameof(slug), own);
        }

        View = view;
        Neighbours = await related.OfAsync(view.Item.Id, cancellation);
        Alike = HasEnough ? [] : await likeness.OfAsync(view.Item, Neighbours.NamedIds, cancellation);
        Body = written.Bodies.GetValue(view, article => renderer.Render(article.Body));
        Player = PlayerRecognizer.Recognize(view.FeaturedContent);
        Shown().Say(HttpContext);
        return Page();
    }

    private bool HasEnough => Neighbours.Links.Count >= LikenessQuery.EnoughLinks;

    private PageContents Shown()
    {
        var now = clock.GetUtcNow();
        FeedItem[] named = [.. Neighbours.Mentions, .. Neighbours.Twins, .. Neighbours.Story?.Members ?? [], .. Alike];
        var moments = named.Select(item => item.PublishedAt).Concat(Neighbours.Links.Select(link => link.PublishedAt).OfType<DateTimeOffset>());
        return new PageContents
        {
            Article = View.Item.Id,
            Named = [.. Neighbours.NamedIds, .. Alike.Select(item => item.Id)],
            AlikeTo = HasEnough ? [] : LikenessQuery.WordsOf(View.Item),
            Until = moments.Min(moment => Words.AgoUntil(moment, now)),
        };
    }
}
