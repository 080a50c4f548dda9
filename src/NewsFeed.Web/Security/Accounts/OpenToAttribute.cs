using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using NewsFeed.Store;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>Says from which role on an address of the newsroom is open. One that says nothing is open to nobody but administrators.</summary>
/// <param name="least">The least role.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToAttribute(AccountRole least) : Attribute, IAuthorizeData
{
    /// <summary>The least role.</summary>
    public AccountRole Least => least;

    /// <inheritdoc/>
    public string? Policy { get => PolicyOf(least); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public string? Roles { get => null; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public string? AuthenticationSchemes { get => IdentityConstants.ApplicationScheme; set => throw new NotSupportedException(); }

    /// <summary>Tells the framework what each role has to show.</summary>
    /// <param name="options">Where to tell.</param>
    public static void AddPolicies(AuthorizationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var role in Enum.GetValues<AccountRole>())
        {
            options.AddPolicy(PolicyOf(role), policy => policy.RequireRole(role.ToString()));
        }
    }

    private static string PolicyOf(AccountRole role) => $"newsroom from {role} on";
}
