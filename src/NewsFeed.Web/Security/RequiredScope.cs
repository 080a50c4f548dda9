using NewsFeed.Store;
using NewsFeed.Tokens;

namespace NewsFeed.Web.Security;

/// <summary>What a token has to let its bearer do to use an endpoint: one of some scopes.</summary>
/// <param name="AnyOf">The scopes, of which one is enough.</param>
public sealed record RequiredScope(TokenScopes AnyOf)
{
    /// <summary>The scopes' names, as a person would list them.</summary>
    public string Names => string.Join(" or ", TokenScopeNames.Of(AnyOf));

    /// <summary>What is said to a bearer of a token that has none of them.</summary>
    public string Refusal => $"It takes a token of scope {Names}. “newsfeed token add” makes one.";
}

/// <summary>Closes endpoints to who bears no token of a scope.</summary>
public static class ScopedEndpoints
{
    /// <summary>Lets only bearers of a token with one of some scopes use an endpoint.</summary>
    /// <typeparam name="TBuilder">What builds the endpoint.</typeparam>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="anyOf">The scopes, of which one is enough.</param>
    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoint, TokenScopes anyOf)
        where TBuilder : IEndpointConventionBuilder => endpoint
        .WithMetadata(new RequiredScope(anyOf))
        .RequireAuthorization(policy => policy
            .AddAuthenticationSchemes(TokenAuthentication.Scheme)
            .RequireClaim(TokenAuthentication.ScopeClaim, TokenScopeNames.Of(anyOf)));
}
