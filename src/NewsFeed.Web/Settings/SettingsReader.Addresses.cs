using System.Diagnostics.CodeAnalysis;

namespace NewsFeed.Web.Settings;

/// <content>The settings that are addresses.</content>
public sealed partial class SettingsReader
{
    private string? MetricsUrl()
    {
        if (Given("NewsFeed:MetricsUrl") is not { } given)
        {
            return null;
        }

        if (!IsListenable(given))
        {
            Refuse("NewsFeed__MetricsUrl", given, "it has to be one address such as “http://127.0.0.1:9464”, with nothing after the port");
        }
        else if (Split(Given("urls") ?? DefaultUrls).Contains(given, StringComparer.OrdinalIgnoreCase) && BindingAddress.Parse(given).Port != 0)
        {
            Refuse("NewsFeed__MetricsUrl", given, "the site itself is there, in the open; give metrics a port of their own");
        }

        return given;
    }

    private Uri? Address(string name)
    {
        if (Given($"NewsFeed:{name}") is not { } given)
        {
            return null;
        }

        if (IsPlainAddress(given, out var address))
        {
            return address;
        }

        Refuse($"NewsFeed__{name}", given, "it has to be an address such as “https://news.example.org/”, without “?” or “#”");
        return null;
    }

    private string Urls()
    {
        var given = Given("urls") ?? DefaultUrls;
        var urls = Split(given);
        if (urls.Length == 0)
        {
            Refuse("ASPNETCORE_URLS", given, $"it has to be an address such as “{DefaultUrls}”");
        }

        foreach (var url in urls.Where(url => !IsListenable(url)))
        {
            Refuse("ASPNETCORE_URLS", url, $"each address has to look like “{DefaultUrls}”, with nothing after the port");
        }

        return given;
    }

    private static string[] Split(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsListenable(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme.ToLowerInvariant() is "http" or "https"
                && (address.IsUnixPipe || (address.Port is >= 0 and <= 65_535 && address.PathBase.Length == 0));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsPlainAddress(string text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address)
        && address.Scheme is "http" or "https"
        && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0;
}
