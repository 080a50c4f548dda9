using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using NewsFeed.Web.Api.OpenApi;
using NewsFeed.Web.Caching;

namespace NewsFeed.Web.Pages.Help;

/// <summary>The API, described for people: the same document that programs read.</summary>
/// <param name="services">Where the document is had from.</param>
/// <param name="site">Where the site stands.</param>
public sealed class ApiModel(IServiceProvider services, IOptions<SiteOptions> site) : PageModel
{
    /// <summary>What stands in commands for a site that does not know its own address: where it is usually found at first.</summary>
    private const string UsualRoot = "http://localhost:5080";

    /// <summary>What the document says.</summary>
    public ApiView View { get; private set; } = null!;

    /// <summary>Shows the page, which changes with the program only.</summary>
    public async Task OnGetAsync()
    {
        var document = await services.GetRequiredService<ApiDocument>().WrittenAsync();
        View = ApiView.Of(document.Document, site.Value.BaseUrl?.AbsoluteUri.TrimEnd('/') ?? UsualRoot);
        new PageContents().Say(HttpContext);
    }
}
