using System.Globalization;

namespace NewsFeed.FrontMatter;

/// <summary>A provider's identity: a host name in lower case, without <c>www.</c>, international names in their ASCII form.</summary>
internal static class DomainName
{
    private const int Longest = 253;
    private const int LongestLabel = 63;
    private static readonly IdnMapping Idn = new();

    /// <summary>The identity that a text names; null where it does not look like a host name of two parts or more.</summary>
    public static string? Of(string text)
    {
        var name = text.Trim().TrimEnd('.').ToLowerInvariant();
        name = name.StartsWith("www.", StringComparison.Ordinal) ? name[4..] : name;
        name = System.Text.Ascii.IsValid(name) ? name : InAscii(name);
        return name.Contains('.', StringComparison.Ordinal) && IsHostName(name) ? name : null;
    }

    /// <summary>The identity of the host that serves a page.</summary>
    /// <param name="url">An absolute http(s) address.</param>
    /// <returns>Null for a host without a name, such as an IPv6 address.</returns>
    public static string? OfPage(string url)
    {
        var host = new Uri(url).IdnHost.ToLowerInvariant().TrimEnd('.');
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return IsHostName(host) ? host : null;
    }

    private static string InAscii(string name)
    {
        try
        {
            return Idn.GetAscii(name);
        }
        catch (ArgumentException)
        {
            return "";
        }
    }

    private static bool IsHostName(string name)
    {
        var label = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && name[i] != '.')
            {
                if (!char.IsAsciiLetterOrDigit(name[i]) && name[i] is not ('-' or '_'))
                {
                    return false;
                }

                label++;
                continue;
            }

            if (label is 0 or > LongestLabel || name[i - 1] == '-' || name[i - label] == '-')
            {
                return false;
            }

            label = 0;
        }

        return name.Length <= Longest;
    }
}
