using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsFeed.Web.Caching;

namespace NewsFeed.Web.Pages.Help;

/// <summary>What a search can say, by example.</summary>
public sealed class SearchModel : PageModel
{
    /// <summary>Shows the page, which never changes.</summary>
    public void OnGet() => new PageContents().Say(HttpContext);
}
