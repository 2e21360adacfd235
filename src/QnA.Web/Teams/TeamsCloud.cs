namespace QnA.Web.Teams;

/// <summary>The clouds that a bot can be registered in.</summary>
public enum TeamsCloud
{
    /// <summary>The public one.</summary>
    Public,

    /// <summary>That of the government of the United States.</summary>
    UsGovernment,
}
