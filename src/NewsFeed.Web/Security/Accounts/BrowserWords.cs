using System.Net;
using System.Net.Sockets;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>Says in a few words where a session comes from: enough for its owner to know it by, too little to follow anybody.</summary>
internal static class BrowserWords
{
    private static readonly (string Sign, string Word)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chromium/", "Chromium"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl")];

    private static readonly (string Sign, string Word)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>The browser and its system, such as “Firefox on Windows”.</summary>
    /// <param name="agent">What the browser says of itself; any text.</param>
    public static string Of(string agent)
    {
        var (browser, system) = (WordIn(Browsers, agent) ?? "A browser", WordIn(Systems, agent));
        return system is null ? browser : $"{browser} on {system}";
    }

    /// <summary>The network of an address: of IPv4 the first three numbers, of IPv6 the half that names no machine.</summary>
    /// <param name="address">The address; null where nobody knows.</param>
    public static string Of(IPAddress? address)
    {
        var network = ClientNetwork.Of(address);
        if (network.Equals(IPAddress.None))
        {
            return "unknown";
        }

        if (network.AddressFamily != AddressFamily.InterNetwork || IPAddress.IsLoopback(network))
        {
            return network.ToString();
        }

        var bytes = network.GetAddressBytes();
        bytes[3] = 0;
        return $"{new IPAddress(bytes)}/24";
    }

    private static string? WordIn((string Sign, string Word)[] words, string text) =>
        words.FirstOrDefault(word => text.Contains(word.Sign, StringComparison.Ordinal)).Word;
}
