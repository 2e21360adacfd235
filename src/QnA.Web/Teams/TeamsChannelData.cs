using QnA.Web.Protocol;

namespace QnA.Web.Teams;

/// <summary>What Teams says of an activity beside the protocol.</summary>
internal static class TeamsChannelData
{
    /// <summary><c>tenant.id</c>, or null.</summary>
    public static string? TenantOf(Activity activity) => activity.ChannelData.Member("tenant").Text("id");
}
