using System.Text.Json.Nodes;
using QnA.Web.Protocol;

namespace QnA.Web.Teams;

/// <summary>What Teams says of an activity beside the protocol.</summary>
internal static class TeamsChannelData
{
    /// <summary><c>tenant.id</c>, or null.</summary>
    public static string? TenantOf(Activity activity) => activity.ChannelData.Member("tenant").Text("id");

    /// <summary>A member of an object; null when it is not there or this is no object.</summary>
    public static JsonNode? Member(this JsonNode? node, string name) =>
        node is JsonObject members && members.TryGetPropertyValue(name, out var value) ? value : null;

    /// <summary>A member that is a string; null when there is no such.</summary>
    public static string? Text(this JsonNode? node, string name)
    {
        try
        {
            return node.Member(name) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half of a character of two
        }
    }
}
