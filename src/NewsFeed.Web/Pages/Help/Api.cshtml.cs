using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsFeed.Web.Api.OpenApi;
using NewsFeed.Web.Caching;

namespace NewsFeed.Web.Pages.Help;

/// <summary>The API, described for people: the same document that programs read.</summary>
/// <param name="services">Where the document is had from.</param>
public sealed class ApiModel(IServiceProvider services) : PageModel
{
    /// <summary>What the document says.</summary>
    public ApiView View { get; private set; } = null!;

    /// <summary>Shows the page, which changes with the program only.</summary>
    public async Task OnGetAsync()
    {
        View = ApiView.Of((await services.GetRequiredService<ApiDocument>().WrittenAsync()).Document);
        new PageContents().Say(HttpContext);
    }
}
