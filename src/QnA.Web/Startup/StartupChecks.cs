using Microsoft.Extensions.Configuration;

namespace QnA.Web.Startup;

/// <summary>Refuses, outside Development, to start with settings that are unsafe together.</summary>
internal static class StartupChecks
{
    private const int ShortestSecret = 32;

    private static readonly string[] Secrets = [TokenSecret, "QnA:Chat:ApiKey", "QnA:Embedding:ApiKey"];

    private const string TokenSecret = $"{WebOptions.Section}:{nameof(WebOptions.TokenSecret)}";

    /// <summary>Looks at everything.</summary>
    /// <param name="configuration">All settings, with where they come from.</param>
    /// <param name="options">Those of the host.</param>
    /// <param name="urls">The addresses to listen on.</param>
    /// <exception cref="SettingsException">Something is unsafe; the message has a line for each, which names the setting and says what to do.</exception>
    public static void Run(IConfigurationRoot configuration, WebOptions options, IReadOnlyCollection<string> urls)
    {
        var problems = Problems(configuration, options, urls).ToList();
        if (problems.Count > 0)
        {
            throw new SettingsException($"""
                The settings are not safe outside Development:
                {string.Join('\n', problems.Select(p => $"- {p}"))}
                """);
        }
    }

    /// <summary>What is unsafe, each in a sentence or two.</summary>
    internal static IEnumerable<string> Problems(IConfigurationRoot configuration, WebOptions options, IReadOnlyCollection<string> urls)
    {
        foreach (var secret in Secrets)
        {
            if (SettingOrigins.OpenPlaceOf(configuration, secret) is { } place)
            {
                yield return $"{secret} is a secret and stands in {place}. Take it out there and set {secret.Replace(":", "__", StringComparison.Ordinal)} in the environment.";
            }
        }

        if (options.TokenSecret.Length < ShortestSecret)
        {
            yield return $"{TokenSecret} {(options.TokenSecret.Length == 0 ? "is not set" : "is too short")}. "
                + $"Set {TokenSecret.Replace(":", "__", StringComparison.Ordinal)} in the environment to at least {ShortestSecret} random characters (openssl rand -base64 48).";
        }

        if (options.AllowAnonymous == true && options.RequestsPerMinute == 0 && !urls.All(ListenAddresses.IsLoopback))
        {
            yield return $"{WebOptions.Section}:{nameof(WebOptions.AllowAnonymous)} lets anybody ask and {WebOptions.Section}:{nameof(WebOptions.RequestsPerMinute)} is 0, "
                + "which is no limit. Set a limit, or listen on this machine only.";
        }

        foreach (var origin in options.AllowedOrigins.Where(o => !IsOrigin(o)))
        {
            yield return $"{WebOptions.Section}:{nameof(WebOptions.AllowedOrigins)} holds '{origin}'. Name each origin with scheme and host, for example https://www.example.org.";
        }

        if (options.PublicAddress.Length > 0 && !(Uri.TryCreate(options.PublicAddress, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
        {
            yield return $"{WebOptions.Section}:{nameof(WebOptions.PublicAddress)} is '{options.PublicAddress}'. It must begin with https://, or be empty.";
        }

        if (string.Equals(configuration["FORWARDEDHEADERS_ENABLED"], "true", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"ASPNETCORE_FORWARDEDHEADERS_ENABLED believes every caller about its address. Unset it and name the proxies in {WebOptions.Section}:{nameof(WebOptions.TrustedProxies)}.";
        }
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && !text.Contains('*', StringComparison.Ordinal)
        && text.TrimEnd('/').Equals(uri.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
