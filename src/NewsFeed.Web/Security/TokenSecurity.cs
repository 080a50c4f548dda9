using Microsoft.AspNetCore.Authentication;

namespace NewsFeed.Web.Security;

/// <summary>Puts together what knows bearers of tokens.</summary>
public static class TokenSecurity
{
    /// <summary>Adds the authentication scheme of tokens and what it needs beside the store.</summary>
    /// <param name="services">The application's services.</param>
    public static IServiceCollection AddTokens(this IServiceCollection services)
    {
        services.AddSingleton<FailedAttempts>().AddSingleton<TokenUses>();
        services.AddHostedService(provider => provider.GetRequiredService<TokenUses>());
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.Scheme, null);
        services.AddAuthorization();
        return services;
    }
}
