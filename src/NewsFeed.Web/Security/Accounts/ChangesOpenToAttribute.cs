using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using NewsFeed.Store;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>Says from which role on the forms of a page may be sent that more people may look at. Others are refused before anything is read.</summary>
/// <param name="least">The least role.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ChangesOpenToAttribute(AccountRole least) : Attribute, IAuthorizationFilter
{
    /// <summary>The least role.</summary>
    public AccountRole Least => least;

    /// <inheritdoc/>
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && !context.HttpContext.User.IsInRole(least.ToString()))
        {
            context.Result = new ForbidResult(IdentityConstants.ApplicationScheme);
        }
    }
}
