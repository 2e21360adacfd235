using System.Text.Json;

namespace QnA.Web.Mcp;

/// <summary>What a tool gives.</summary>
/// <param name="Text">For a model to read.</param>
/// <param name="Structure">The same as the REST interface has it.</param>
internal sealed record ToolResult(string Text, JsonElement Structure);
