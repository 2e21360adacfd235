using System.Text.Json.Nodes;

namespace QnA.Web.Protocol;

/// <summary>Reads what a channel or a client put into an activity, where anything may be of another kind than it should.</summary>
internal static class JsonMembers
{
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
