using System.Net;
using System.Net.Sockets;

namespace NewsFeed.Web.Security;

/// <summary>Who counts as one where requests are counted.</summary>
internal static class ClientNetwork
{
    /// <summary>The address that counts: of IPv6 the network, since one customer has billions of addresses in it.</summary>
    /// <param name="address">Where a request comes from; null where nobody knows.</param>
    public static IPAddress Of(IPAddress? address)
    {
        if (address is null or { AddressFamily: not AddressFamily.InterNetworkV6 })
        {
            return address ?? IPAddress.None;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
