using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>The one address of a page whose name was typed in capitals.</summary>
public static class OwnAddress
{
    /// <summary>Leads to the page's own address for good, with the query string.</summary>
    /// <param name="page">The page.</param>
    /// <param name="parameter">The part of the address that names what is shown.</param>
    /// <param name="own">What it has to be.</param>
    public static RedirectResult ToOwnAddress(this PageModel page, string parameter, string own)
    {
        ArgumentNullException.ThrowIfNull(page);
        var path = page.Url.Page(null, new RouteValueDictionary { [parameter] = own });
        return page.RedirectPermanent($"{path}{page.Request.QueryString}");
    }
}
