namespace NewsFeed.Web.Security.Accounts;

/// <summary>What all cookies of the newsroom have in common.</summary>
internal static class NewsroomCookies
{
    /// <summary>No script reads them, no other site sends them along, and over https they travel by https alone. The path is what <c>__Host-</c> asks for.</summary>
    /// <param name="context">The request.</param>
    /// <param name="life">How long the browser keeps it; null until it is closed.</param>
    public static CookieOptions Options(HttpContext context, TimeSpan? life = null) =>
        new() { HttpOnly = true, IsEssential = true, Path = "/", SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = life };

    /// <summary>The same for the cookies that the framework makes.</summary>
    /// <param name="cookie">What they are made by.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="sameSite">Whether it comes along with a link from another site.</param>
    public static void Furnish(CookieBuilder cookie, string name, SameSiteMode sameSite = SameSiteMode.Strict) =>
        (cookie.Name, cookie.HttpOnly, cookie.IsEssential, cookie.Path, cookie.SameSite, cookie.SecurePolicy) =
            (name, true, true, "/", sameSite, CookieSecurePolicy.SameAsRequest);
}
