using System.Text.Json.Nodes;
using QnA.Rendering;
using QnA.Web;

namespace QnA.Cli.TeamsPackaging;

/// <summary>The manifest of the app in Teams.</summary>
/// <remarks>
/// https://developer.microsoft.com/json-schemas/teams/v1.22/MicrosoftTeams.schema.json. It has no prompt starters: the bot welcomes
/// with questions of its own, and Microsoft asks for one or the other.
/// </remarks>
internal static class TeamsManifest
{
    private const string Version = "1.22";
    private const int LongestShortName = 30;
    private const int LongestFullName = 100;
    private const int LongestDeveloper = 32;
    private const int LongestAddress = 2048;

    /// <summary>The manifest; a name that is too long is shortened.</summary>
    /// <param name="botId">Id of the app registration, a GUID.</param>
    /// <param name="domain">Host under which people reach the articles.</param>
    /// <param name="title">Name of the bot; null for the default.</param>
    /// <param name="developer">Who offers it; null for the host's name.</param>
    /// <param name="privacy">Address of the privacy statement, or null.</param>
    /// <param name="terms">Address of the terms of use, or null.</param>
    /// <exception cref="UsageException">A value cannot stand in a manifest; the message names it.</exception>
    public static JsonObject Create(string botId, string domain, string? title, string? developer, string? privacy, string? terms)
    {
        if (!Guid.TryParseExact(botId, "D", out var id) || id == Guid.Empty)
        {
            throw new UsageException($"--bot-id {botId} is not the id of an app registration: a GUID, as the Azure portal shows it.");
        }

        if (Uri.CheckHostName(domain) != UriHostNameType.Dns || !domain.Contains('.') || domain.StartsWith('.') || domain.EndsWith('.'))
        {
            throw new UsageException($"--domain {domain} is not the name of a host that everybody can reach, like articles.example.com, without https:// and path.");
        }

        var host = domain.ToLowerInvariant();
        var site = $"https://{host}/";
        var name = string.IsNullOrWhiteSpace(title) ? new WebOptions().Title : title.Trim();
        string[] scopes = ["personal", "team", "groupChat"];
        return new JsonObject
        {
            ["$schema"] = $"https://developer.microsoft.com/json-schemas/teams/v{Version}/MicrosoftTeams.schema.json",
            ["manifestVersion"] = Version,
            ["version"] = "1.0.0",
            ["id"] = id.ToString("D"),
            ["developer"] = new JsonObject
            {
                ["name"] = SafeText.Shorten(string.IsNullOrWhiteSpace(developer) ? host : developer.Trim(), LongestDeveloper),
                ["websiteUrl"] = site,
                ["privacyUrl"] = Address("--privacy", privacy) ?? site,
                ["termsOfUseUrl"] = Address("--terms", terms) ?? site,
            },
            ["name"] = new JsonObject { ["short"] = SafeText.Shorten(name, LongestShortName), ["full"] = SafeText.Shorten(name, LongestFullName) },
            ["description"] = new JsonObject
            {
                ["short"] = "Answers questions from a collection of articles, with exact citations.",
                ["full"] = "Ask in your own words. Every sentence of the answer is copied from an article and names the exact place where it stands; "
                    + "where articles disagree, both sides are shown, and what they do not say is said. Mention the bot in a chat or a channel, or talk to it alone.",
            },
            ["icons"] = new JsonObject { ["color"] = TeamsPackage.ColorIcon, ["outline"] = TeamsPackage.OutlineIcon },
            ["accentColor"] = "#0A4F70",
            ["bots"] = new JsonArray(new JsonObject
            {
                ["botId"] = id.ToString("D"),
                ["scopes"] = Texts(scopes),
                ["supportsFiles"] = false,
                ["isNotificationOnly"] = false,
                ["commandLists"] = new JsonArray(new JsonObject
                {
                    ["scopes"] = Texts(scopes),
                    ["commands"] = new JsonArray(new JsonObject { ["title"] = "What can you do?", ["description"] = "Says what this bot answers from." }),
                }),
            }),
            ["validDomains"] = new JsonArray(host),
        };
    }

    private static string? Address(string option, string? address) => address switch
    {
        null => null,
        _ when address.Length <= LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps => uri.AbsoluteUri,
        _ => throw new UsageException($"{option} {address} is not an https address."),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(t => JsonValue.Create(t))];
}
