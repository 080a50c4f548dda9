using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using NewsFeed.Importing;
using NewsFeed.Store;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>Puts together what knows people: ASP.NET's Identity on accounts of our own.</summary>
public static class NewsroomSecurity
{
    /// <summary>Twice what Identity takes: some tenth of a second, once for each time that somebody signs in.</summary>
    private const int HashRounds = 210_000;

    /// <summary>How long who has shown a password may take to find the code.</summary>
    private static readonly TimeSpan CodePatience = TimeSpan.FromMinutes(5);

    /// <summary>Adds accounts, sessions and roles.</summary>
    /// <param name="services">The application's services.</param>
    public static IServiceCollection AddNewsroom(this IServiceCollection services)
    {
        services.AddSingleton<SignInGuesses>().AddSingleton<KnownDevices>().AddSingleton<SessionUses>();
        services.AddHostedService(provider => provider.GetRequiredService<SessionUses>());
        services.AddScoped<SignInDoor>().AddScoped<LinkDoor>().AddScoped<OwnAccount>().AddScoped<SecondFactor>().AddScoped<PasskeyDoor>().AddScoped<DeskQuery>();
        services.AddSingleton<ILookupNormalizer, AccountNames>();
        services.AddScoped<AccountStore>();
        services.AddScoped<IUserStore<AccountRow>>(provider => provider.GetRequiredService<AccountStore>());
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = HashRounds);
        services.Configure<IdentityPasskeyOptions>(passkeys => (passkeys.ResidentKeyRequirement, passkeys.UserVerificationRequirement) = ("required", "required"));
        services.AddIdentityCore<AccountRow>(Configure)
            .AddSignInManager()
            .AddPasswordValidator<PasswordRule>()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(IdentityConstants.ApplicationScheme, null)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
            {
                NewsroomCookies.Furnish(cookie.Cookie, "newsfeed-step");
                cookie.ExpireTimeSpan = CodePatience;
            });
        services.AddAuthorization(OpenToAttribute.AddPolicies);
        services.AddAntiforgery(forms => NewsroomCookies.Furnish(forms.Cookie, "newsfeed-form"));
        return services;
    }

    /// <summary>Names are bounded by <see cref="NewsFeed.Accounts.AccountRules"/>, and passwords by <see cref="PasswordRule"/>; Identity's own rules ask for kinds of signs.</summary>
    private static void Configure(IdentityOptions identity)
    {
        identity.User.AllowedUserNameCharacters = "";
        (identity.Password.RequiredLength, identity.Password.RequiredUniqueChars) = (1, 0);
        (identity.Password.RequireDigit, identity.Password.RequireLowercase, identity.Password.RequireUppercase, identity.Password.RequireNonAlphanumeric) =
            (false, false, false, false);
    }
}
