using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;

namespace NewsFeed.Web.Caching;

/// <summary>Puts the page cache together: ASP.NET's output cache with a policy and a store of our own.</summary>
public static class PageCache
{
    /// <summary>Adds what the page cache needs beside the store.</summary>
    /// <param name="services">The application's services.</param>
    public static IServiceCollection AddPageCache(this IServiceCollection services)
    {
        services.AddOptions<PageCacheOptions>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<PageCacheOptions>>().Value);
        services.AddSingleton<PageCounters>().AddSingleton<KeptPages>().AddSingleton<PageFreshness>().AddSingleton<AcceptedEncoding>().AddSingleton<PagePolicy>();
        services.AddSingleton<IOutputCacheStore>(provider => provider.GetRequiredService<KeptPages>());
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<PagePolicy>((options, policy) => options.AddBasePolicy(policy));
        return services;
    }

    /// <summary>Answers from kept pages what can be. Stands before what compresses, so that pages are kept compressed.</summary>
    /// <param name="app">The application.</param>
    public static IApplicationBuilder UsePageCache(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.ApplicationServices.GetRequiredService<PageCacheOptions>().Bytes > 0 ? app.UseOutputCache() : app;
    }
}
