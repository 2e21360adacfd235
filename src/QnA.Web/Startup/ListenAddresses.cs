using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace QnA.Web.Startup;

/// <summary>The addresses that a host will listen on, as its configuration says.</summary>
public static class ListenAddresses
{
    /// <summary>Where a host listens that is told nothing.</summary>
    public const string Usual = "http://localhost:5000";

    /// <summary>All addresses; an asterisk stands for every interface.</summary>
    public static IReadOnlyList<string> Of(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>().ToList();
        if (endpoints.Count > 0)
        {
            return endpoints; // these overrule all others
        }

        if (Split(configuration["urls"]) is { Length: > 0 } urls)
        {
            return urls;
        }

        IReadOnlyList<string> ports =
            [.. Split(configuration["http_ports"]).Select(p => $"http://*:{p}"), .. Split(configuration["https_ports"]).Select(p => $"https://*:{p}")];
        return ports.Count > 0 ? ports : [Usual];
    }

    /// <summary>Whether an address can be reached from this machine only.</summary>
    public static bool IsLoopback(string url)
    {
        BindingAddress binding;
        try
        {
            binding = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return false; // the server says what is wrong with it
        }

        return binding.IsUnixPipe || binding.IsNamedPipe || binding.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(binding.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }

    private static string[] Split(string? list) =>
        (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
