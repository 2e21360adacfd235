using System.ComponentModel.DataAnnotations;

namespace QnA.Web.Teams;

/// <summary>Settings of the bot in Teams, section <c>QnA:Teams</c>. It is off while <see cref="AppId"/> is empty.</summary>
public sealed class TeamsOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "QnA:Teams";

    /// <summary>Id of the app registration that the Azure Bot uses, a GUID; empty for no bot in Teams.</summary>
    public string AppId { get; set; } = "";

    /// <summary>How the app registration is owned.</summary>
    public TeamsAppType AppType { get; set; }

    /// <summary>The tenant of the app registration, a GUID; not needed for <see cref="TeamsAppType.MultiTenant"/>.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>Secret of the app registration; only from the environment or user secrets. A managed identity has none.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Whose cloud the bot is registered in.</summary>
    public TeamsCloud Cloud { get; set; }

    /// <summary>Tenants whose people may ask; empty for <see cref="TenantId"/> alone.</summary>
    public string[] AllowedTenants { get; set; } = [];

    /// <summary>Hosts that replies, and with them the bot's token, may be sent to; empty for those of the cloud.</summary>
    public string[] ServiceHosts { get; set; } = [];

    /// <summary>Messages worked on at a time, each of another conversation.</summary>
    [Range(1, 256)]
    public int ConcurrentMessages { get; set; } = 16;

    /// <summary>Messages taken and not yet answered; one more is told to come back later.</summary>
    [Range(1, 100_000)]
    public int QueuedMessages { get; set; } = 256;

    /// <summary>Seconds that one call to the connector of Teams may take.</summary>
    [Range(1, 100)]
    public int ConnectorTimeoutSeconds { get; set; } = 15;

    /// <summary>How often a call is made again that the connector put off.</summary>
    [Range(0, 10)]
    public int ConnectorRetries { get; set; } = 4;

    /// <summary>Whether tokens of the Bot Framework Emulator are taken; in Development only.</summary>
    public bool AllowEmulator { get; set; }

    /// <summary>Whether messages without a token are taken, as the agents playground sends them; in Development only.</summary>
    public bool AllowUnauthenticated { get; set; }

    /// <summary>Address of the OpenID metadata with the keys of the channel, in place of the cloud's; in Development only.</summary>
    public string MetadataAddress { get; set; } = "";

    /// <summary>Issuer of the channel's tokens, in place of the cloud's; in Development only.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>Whether there is a bot at all.</summary>
    internal bool IsOn => AppId.Length > 0;
}
