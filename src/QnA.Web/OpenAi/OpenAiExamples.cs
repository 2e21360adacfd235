using QnA.Web.Api.Documents;

namespace QnA.Web.OpenAi;

/// <summary>Examples for the document, over an article that does not exist.</summary>
internal static class OpenAiExamples
{
    private const string OneModel = """{ "id": "qna", "object": "model", "created": 1714815000, "owned_by": "qna" }""";

    public static ApiExample Completion { get; } = new(
        """{ "model": "qna", "messages": [ { "role": "user", "content": "How long is the bridge?" } ], "stream": false }""",
        """
        { "id": "chatcmpl-5f1c3c0e6a7b4d3f9e2a1b0c8d7e6f5a", "object": "chat.completion", "created": 1714815000, "model": "qna",
          "choices": [ { "index": 0, "logprobs": null, "finish_reason": "stop", "message": { "role": "assistant", "refusal": null,
            "content": "It is 412 metres long. [1]\n\n**Sources**\n\n- [1] [The new bridge opens, bridge.txt:3](https://host/articles/bridge.txt#81-103): \"It is 412 metres long.\"",
            "annotations": [ { "type": "url_citation", "url_citation": { "start_index": 23, "end_index": 26, "title": "The new bridge opens",
              "url": "https://host/articles/bridge.txt#81-103" } } ] } } ],
          "usage": { "prompt_tokens": 6, "completion_tokens": 42, "total_tokens": 48 } }
        """);

    public static ApiExample Models { get; } = new(null, $$"""{ "object": "list", "data": [ {{OneModel}} ] }""");

    public static ApiExample Model { get; } = new(null, OneModel);
}
