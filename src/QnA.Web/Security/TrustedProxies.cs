using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace QnA.Web.Security;

/// <summary>Believes what a proxy says of the caller's address, scheme and host, when the settings name the proxy.</summary>
internal static class TrustedProxies
{
    /// <summary>Reads the setting.</summary>
    /// <exception cref="SettingsException">One of them is no address and no network.</exception>
    public static void AddTrustedProxies(this IServiceCollection services, WebOptions options)
    {
        var networks = options.TrustedProxies.Select(NetworkOf).ToList();
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = networks.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            forwarded.ForwardLimit = null; // as many as are trusted, one behind the other
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in networks)
            {
                forwarded.KnownIPNetworks.Add(network);
            }
        });
    }

    private static System.Net.IPNetwork NetworkOf(string proxy) =>
        IPAddress.TryParse(proxy, out var address) ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
        : System.Net.IPNetwork.TryParse(proxy, out var network) ? network
        : throw new SettingsException(
            $"The setting {WebOptions.Section}:{nameof(WebOptions.TrustedProxies)} cannot hold '{proxy}'. Name addresses (10.0.0.7) or networks (10.0.0.0/24).");
}
