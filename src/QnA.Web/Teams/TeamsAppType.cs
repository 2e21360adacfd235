namespace QnA.Web.Teams;

/// <summary>How the app registration of a bot is owned.</summary>
public enum TeamsAppType
{
    /// <summary>By one tenant, with a client secret.</summary>
    SingleTenant,

    /// <summary>Open to several tenants, with a client secret; Azure makes no new ones since August 2025.</summary>
    MultiTenant,

    /// <summary>A user-assigned managed identity of the machine that the host runs on.</summary>
    ManagedIdentity,
}
