namespace QnA.Web.Teams;

/// <summary>The channel's name in the protocol and in the store of conversations.</summary>
internal static class TeamsChannel
{
    public const string Id = "msteams";
}
