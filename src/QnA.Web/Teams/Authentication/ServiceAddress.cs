namespace QnA.Web.Teams.Authentication;

/// <summary>Tells which addresses replies may be sent to.</summary>
/// <remarks>
/// The bot's token goes with them, so the host is compared as a whole: anybody can register a name under
/// <c>trafficmanager.net</c>.
/// </remarks>
internal sealed class ServiceAddress(BotCloud cloud, bool isDevelopment)
{
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>The address ending with a slash, or null when nothing may be sent there.</summary>
    public Uri? Trusted(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            return null;
        }

        var isTrusted = uri is { Scheme: "https", IsDefaultPort: true } && cloud.ServiceHosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase);
        var isHere = isDevelopment && uri.Scheme is "http" or "https" && ThisMachine.Contains(uri.Host, StringComparer.OrdinalIgnoreCase);
        return isTrusted || (isDevelopment && isHere) ? new Uri(uri.AbsoluteUri.TrimEnd('/') + "/") : null;
    }
}
