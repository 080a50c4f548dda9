using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages;

/// <summary>Says in the site's own face that something went wrong. Answers are re-executed here, whatever their method.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel : PageModel
{
    /// <summary>The status of the answer, 400 to 599; whoever opens the page by its own address finds nothing: 404.</summary>
    public int Code { get; private set; }

    /// <summary>Whether it went wrong in the newsroom.</summary>
    public bool IsNewsroom { get; private set; }

    /// <summary>What happened, for a reader.</summary>
    public string Heading => Code switch
    {
        400 when IsNewsroom => "That form is too old",
        400 => "That address makes no sense here",
        401 or 403 => "This page is not open to you",
        404 => "No such page",
        405 => "This page cannot do that",
        429 => "A little slower, please",
        503 => "Back in a moment",
        >= 500 => "Something broke on our side",
        _ => "That did not work",
    };

    /// <summary>What the reader can do.</summary>
    public string Advice => Code switch
    {
        400 when IsNewsroom => "Somebody signed in or out since its page was loaded. Go back, load the page anew, and fill it in again.",
        403 when IsNewsroom => "Your role does not let you do that. An administrator can change it.",
        404 => "The article may have been taken down, or the address may have a slip in it. Search for it, or start from the front page.",
        429 => "There were too many requests from your address. Wait a minute, then try again.",
        >= 500 => "It is not your fault, and it has been written down. Try again in a minute.",
        _ => "Go back, or start again from the front page.",
    };

    /// <summary>Answers with the status of the answer that led here. Not a handler, for there would have to be one for every method there is.</summary>
    /// <param name="context">The request.</param>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var features = context.HttpContext.Features;
        var isLedHere = features.Get<IStatusCodeReExecuteFeature>() is not null || features.Get<IExceptionHandlerFeature>() is not null;
        Code = isLedHere ? Response.StatusCode : StatusCodes.Status404NotFound;
        IsNewsroom = features.Get<IStatusCodeReExecuteFeature>() is { OriginalPath: { } path } && Newsroom.IsBelow(path);
        Response.StatusCode = Code;
        context.Result = Page();
    }
}
