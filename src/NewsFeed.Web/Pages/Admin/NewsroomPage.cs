using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsFeed.Store;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin;

/// <summary>A page of the newsroom: who looks at it, and what its forms answer.</summary>
public abstract class NewsroomPage : PageModel
{
    /// <summary>The number of the account that is signed in.</summary>
    public long AccountId => long.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);

    /// <summary>Its name.</summary>
    public string AccountName => User.FindFirstValue(ClaimTypes.Name)!;

    /// <summary>The hash of the session that the browser shows.</summary>
    public byte[] SessionHash => OwnAccount.HashOf(User);

    /// <summary>Why a form was refused, in one sentence; null where none was.</summary>
    public string? Problem { get; protected set; }

    /// <summary>What was done by the form before, as its page words it; null for nothing.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; set; }

    /// <summary>Where a page leads to that was opened without being signed in: into the newsroom, and nowhere else.</summary>
    /// <param name="wanted">Any text.</param>
    public string Target(string? wanted) =>
        Request.PathBase + (wanted is not null && Url.IsLocalUrl(wanted) && Newsroom.IsBelow(PathOf(wanted)) ? wanted : Newsroom.Root);

    /// <summary>Whether who is signed in has a role, or one above it.</summary>
    /// <param name="role">The role.</param>
    public bool Has(AccountRole role) => User.IsInRole(role.ToString());

    /// <summary>The page again, with what is wrong on it.</summary>
    /// <param name="problem">One sentence.</param>
    /// <param name="status">The answer's status.</param>
    protected PageResult Refused(string problem, int status = StatusCodes.Status422UnprocessableEntity)
    {
        (Problem, Done) = (problem, null);
        return new PageResult { StatusCode = status };
    }

    /// <summary>Leads back to the page, so that going back or loading anew repeats nothing.</summary>
    /// <param name="word">What was done, as the page knows it.</param>
    protected RedirectResult DoneBy(string word) => Redirect($"{Request.PathBase}{Request.Path}?done={word}");

    /// <summary>Reads what a form calls a session or a link by.</summary>
    /// <param name="text">A hash in hexadecimal; any text.</param>
    /// <returns>Null where nothing is named; empty where it is no hash, as nothing has that one.</returns>
    protected static byte[]? HashOf(string? text) =>
        text is null ? null : text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : [];

    private static PathString PathOf(string address) => new(address.Split('?', '#')[0]);
}
