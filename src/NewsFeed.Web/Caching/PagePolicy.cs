using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using NewsFeed.Web.Feeds;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Caching;

/// <summary>Keeps the pages that say what they show (<see cref="PageContents"/>), once for each encoding, compressed.</summary>
/// <param name="freshness">Lets wrong pages go.</param>
/// <param name="pages">The kept pages.</param>
/// <param name="encodings">Chooses the encoding.</param>
/// <param name="counters">Count what is found and what is made.</param>
/// <param name="clock">Tells the present.</param>
/// <param name="site">Where the site stands.</param>
internal sealed class PagePolicy(
    PageFreshness freshness, KeptPages pages, AcceptedEncoding encodings, PageCounters counters, TimeProvider clock, IOptions<SiteOptions> site) : IOutputCachePolicy
{
    /// <summary>Longer than any page stays unchanged: pages go when the store changes.</summary>
    private static readonly TimeSpan Always = TimeSpan.FromDays(365);

    private long rendered = clock.GetUtcNow().Ticks;

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if ((!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method)) || Newsroom.IsBelow(http.Request.Path))
        {
            return;
        }

        var (version, since) = await freshness.LookAsync(cancellation);
        http.Features.Set(new KeptPage(version, $"W/\"{version:x}.{Interlocked.Increment(ref rendered):x}\"", since <= clock.GetUtcNow() ? since : null));
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;
        context.AllowLocking = true;
        context.CacheVaryByRules.QueryKeys = "*";

        // Pages do not depend on the name that the site was asked by; feeds do, unless the settings say what the site is called.
        context.CacheVaryByRules.VaryByHost = site.Value.BaseUrl is null && SiteAddress.IsNamedAt(http.Request.Path);

        // What compresses the page has to choose as this did.
        var encoding = encodings.Choose(http);
        http.Request.Headers.AcceptEncoding = encoding;
        context.CacheVaryByRules.VaryByValues["encoding"] = encoding;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        counters.CountFound();
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        var page = context.HttpContext.Features.Get<KeptPage>();
        if (page?.Contents is null || response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
        {
            context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }

        counters.CountMade();
        pages.Expect(page);
        context.Tags.Add(page.Tag);
        context.ResponseExpirationTimeSpan = page.Contents.UntilListTurns(clock.GetUtcNow()).Until is { } until ? until - clock.GetUtcNow() : Always;
        context.AllowCacheStorage = context.ResponseExpirationTimeSpan > TimeSpan.Zero;
        return ValueTask.CompletedTask;
    }
}
