using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using NewsFeed.Store;
using NewsFeed.Tokens;
using NewsFeed.Web.Api;

namespace NewsFeed.Web.Security;

/// <summary>Knows programs by the token that they send as <c>Authorization: Bearer …</c>. Each request is looked up, so that a revoked token ends at once.</summary>
/// <param name="options">The scheme's options.</param>
/// <param name="logger">Where the framework tells of refusals; tokens are never told.</param>
/// <param name="encoder">Unused.</param>
/// <param name="tokens">The tokens.</param>
/// <param name="failed">Who has shown wrong ones.</param>
/// <param name="uses">Notes when a token is used.</param>
public sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenBook tokens, FailedAttempts failed, TokenUses uses)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name, which is also its word in the header.</summary>
    public new const string Scheme = "Bearer";

    /// <summary>The kind of claim that holds a scope.</summary>
    public const string ScopeClaim = "scope";

    /// <summary>What is said to who sends no token.</summary>
    public const string NoToken = "Send a token as “Authorization: Bearer …”. “newsfeed token add” makes one.";

    private TimeSpan? wait;

    /// <summary>Only endpoints that ask for a scope look at tokens: pages of readers have no use for them.</summary>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Context.GetEndpoint()?.Metadata.GetMetadata<RequiredScope>() is null || Shown() is not { } text)
        {
            return AuthenticateResult.NoResult();
        }

        var address = Context.Connection.RemoteIpAddress;
        wait = failed.WaitOf(address);
        if (wait is not null)
        {
            return AuthenticateResult.Fail("Too many wrong tokens.");
        }

        if (await tokens.FindAsync(text, Context.RequestAborted) is not { } token)
        {
            failed.Note(address);
            return AuthenticateResult.Fail("No such token.");
        }

        uses.Note(token.Id);
        return AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(token), Scheme));
    }

    /// <summary>401, or 429 where too many wrong tokens came from there.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (wait is { } seconds)
        {
            Response.Headers.RetryAfter = Math.Ceiling(seconds.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return RefuseAsync(StatusCodes.Status429TooManyRequests, "Too many wrong tokens came from this address. Wait a minute.");
        }

        var isShown = Shown() is not null;
        Response.Headers.WWWAuthenticate = isShown ? $"{Scheme} realm=\"NewsFeed\", error=\"invalid_token\"" : $"{Scheme} realm=\"NewsFeed\"";
        return RefuseAsync(
            StatusCodes.Status401Unauthorized,
            isShown
                ? "The token is unknown, revoked or over. Make another by “newsfeed token add”."
                : NoToken);
    }

    /// <summary>403, with the scope that is missing.</summary>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var required = Context.GetEndpoint()!.Metadata.GetMetadata<RequiredScope>()!;
        Response.Headers.WWWAuthenticate =
            $"{Scheme} realm=\"NewsFeed\", error=\"insufficient_scope\", scope=\"{string.Join(' ', TokenScopeNames.Of(required.AnyOf))}\"";
        return RefuseAsync(StatusCodes.Status403Forbidden, required.Refusal);
    }

    private static ClaimsPrincipal PrincipalOf(TokenRow token) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, $"token {token.Name}"), .. TokenScopeNames.Of(token.Scopes).Select(scope => new Claim(ScopeClaim, scope))], Scheme));

    private string? Shown()
    {
        var header = Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme + " ", StringComparison.OrdinalIgnoreCase) ? header[(Scheme.Length + 1)..].Trim() : null;
    }

    private Task RefuseAsync(int status, string detail)
    {
        Response.Headers.CacheControl = "no-store";
        return ApiProblem.Of(status, detail).ExecuteAsync(Context);
    }
}
