using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using NewsFeed.Accounts;
using NewsFeed.Store;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>Knows people by the session that their browser shows. Each request is looked up, so that what ends a session, closes an account or changes a role holds at once.</summary>
/// <param name="options">The scheme's options.</param>
/// <param name="logger">Where the framework tells of refusals.</param>
/// <param name="encoder">Unused.</param>
/// <param name="sessions">The sessions.</param>
/// <param name="uses">Notes when a session is used.</param>
public sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionBook sessions, SessionUses uses)
    : SignInAuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The cookie's name, apart from what <see cref="HostCookies"/> puts in front.</summary>
    public const string Cookie = "newsfeed-session";

    /// <summary>The kind of claim that holds the session's hash, in hexadecimal.</summary>
    public const string SessionClaim = "session";

    /// <summary>The parameter that says where to go on after signing in.</summary>
    public const string GoOn = "to";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Cookies[Cookie] is not { Length: > 0 } secret)
        {
            return AuthenticateResult.NoResult();
        }

        if (await sessions.FindAsync(secret, Context.RequestAborted) is not { } open)
        {
            return AuthenticateResult.Fail("No such session.");
        }

        uses.Note(open.Session);
        return AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(open), Scheme.Name));
    }

    /// <summary>Begins a session anew with each sign-in, so that nobody can slip in one of theirs; the one before it ends.</summary>
    protected override async Task HandleSignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties)
    {
        ArgumentNullException.ThrowIfNull(user);
        await EndAsync();
        var origin = new SessionOrigin(BrowserWords.Of(Context.Connection.RemoteIpAddress), BrowserWords.Of(Request.Headers.UserAgent.ToString()), MeansOf(user));
        var accountId = long.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        Response.Cookies.Append(Cookie, await sessions.BeginAsync(accountId, origin, Context.RequestAborted), NewsroomCookies.Options(Context));
    }

    /// <inheritdoc/>
    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        await EndAsync();
        Response.Cookies.Delete(Cookie, NewsroomCookies.Options(Context));
    }

    /// <summary>Leads to the page for signing in, and from there back.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var back = HttpMethods.IsGet(Request.Method) ? QueryString.Create(GoOn, Request.Path + Request.QueryString) : QueryString.Empty;
        Response.Redirect($"{Request.PathBase.ToUriComponent()}{Newsroom.Root}/sign-in{back.ToUriComponent()}");
        return Task.CompletedTask;
    }

    /// <summary>403, of which the page of errors speaks.</summary>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private async Task EndAsync()
    {
        if (Request.Cookies[Cookie] is { Length: > 0 } secret && await sessions.FindAsync(secret, Context.RequestAborted) is { } open)
        {
            await sessions.EndAsync(open.Account.Id, open.Session.Hash, null, Context.RequestAborted);
        }
    }

    private static ClaimsPrincipal PrincipalOf(OpenSession open) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, open.Account.Id.ToString(CultureInfo.InvariantCulture)),
            new Claim(ClaimTypes.Name, open.Account.Name),
            new Claim(SessionClaim, Convert.ToHexString(open.Session.Hash)),
            .. Enum.GetValues<AccountRole>().Where(role => role <= open.Account.Role).Select(role => new Claim(ClaimTypes.Role, role.ToString())),
        ],
        nameof(SessionAuthentication)));

    /// <summary>How somebody came in, by the words of RFC 8176.</summary>
    private static string MeansOf(ClaimsPrincipal user) => user.FindFirstValue("amr") switch
    {
        "pwd" => "password",
        "mfa" => "password and code",
        "ext" => "another service",
        _ => "passkey",
    };
}
