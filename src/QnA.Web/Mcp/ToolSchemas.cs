using System.Text.Json;

namespace QnA.Web.Mcp;

/// <summary>What each tool takes, as JSON Schema. The arguments are read as the bodies of the REST interface are, and with the same complaints.</summary>
internal static class ToolSchemas
{
    private const string Files =
        """
        "files": { "type": "array", "items": { "type": "string" }, "description": "Only these articles, by name; left out for all." }
        """;

    public static JsonElement Ask { get; } = Parse(
        $$"""
        { "type": "object", "additionalProperties": false, "required": ["question"], "properties": {
          "question": { "type": "string", "description": "The question, in English." },
          "history": { "type": "array", "description": "Earlier turns, oldest first, when the question follows them up.",
            "items": { "type": "object", "required": ["question", "answer"], "properties": {
              "question": { "type": "string" },
              "answer": { "type": ["string", "object"], "description": "The answer's text, or better the whole structured result of this tool." } } } },
          {{Files}},
          "top": { "type": "integer", "minimum": 1, "maximum": 100, "description": "Most sentences in the answer." } } }
        """);

    public static JsonElement Search { get; } = Parse(
        $$"""
        { "type": "object", "additionalProperties": false, "required": ["query"], "properties": {
          "query": { "type": "string", "description": "Words or a question." },
          {{Files}},
          "top": { "type": "integer", "minimum": 1, "maximum": 100, "description": "Most passages; usually 10." } } }
        """);

    public static JsonElement Brief { get; } = Parse(
        $$"""
        { "type": "object", "additionalProperties": false, "required": ["topic"], "properties": {
          "topic": { "type": "string", "description": "The topic, in a few words." },
          {{Files}},
          "top": { "type": "integer", "minimum": 1, "maximum": 50, "description": "Most main points." } } }
        """);

    public static JsonElement ReadArticle { get; } = Parse(
        """
        { "type": "object", "additionalProperties": false, "required": ["file"], "properties": {
          "file": { "type": "string", "description": "The article's name, as citations and the list of resources have it." },
          "start": { "type": "integer", "minimum": 0, "description": "First character of a citation: needed where only excerpts are shown." },
          "end": { "type": "integer", "minimum": 0, "description": "The character after its last one." } } }
        """);

    public static JsonElement Verify { get; } = Parse(
        """
        { "type": "object", "additionalProperties": false, "required": ["answer"], "properties": {
          "answer": { "type": "object", "description": "The whole structured result of the tool ask." } } }
        """);

    private static JsonElement Parse(string schema) => JsonElement.Parse(schema);
}
