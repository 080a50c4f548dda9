using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>The addresses of one-time links.</summary>
public static class LinkAddress
{
    /// <summary>What comes after the site's own address.</summary>
    /// <param name="secret">The link's secret part.</param>
    public static string PathOf(string secret) => $"{Newsroom.Root.TrimStart('/')}/setup?link={secret}";

    /// <summary>A link as a person opens it who stands at the server: by the site's public address, else by the first that it listens on.</summary>
    /// <param name="settings">Checked settings.</param>
    /// <param name="secret">The link's secret part.</param>
    /// <param name="listening">An address that the site listens on; null where it does not run here.</param>
    public static string Of(NewsFeedSettings settings, string secret, string? listening = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Site.BaseUrl is { } site)
        {
            return $"{site.AbsoluteUri.TrimEnd('/')}/{PathOf(secret)}";
        }

        // “Any address of this machine” is none that a browser could open.
        var own = BindingAddress.Parse(listening ?? settings.Urls.Split(';')[0]);
        var host = own.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : own.Host;
        return $"{own.Scheme}://{host}:{own.Port}/{PathOf(secret)}";
    }
}
