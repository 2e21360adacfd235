namespace QnA.Web.Api.Documents;

/// <summary>Examples for the document, over an article that does not exist.</summary>
internal static class ApiExamples
{
    private const string Citation =
        """
        { "number": 1, "file": "bridge.txt", "title": "The new bridge opens", "published": "2024-05-04", "kind": "body",
          "quote": "It is 412 metres long.", "start": 81, "end": 103, "startLine": 3, "endLine": 3, "score": 0.97,
          "fileHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" }
        """;

    private const string Answer =
        $$"""
        { "question": "How long is the bridge?", "standaloneQuestion": "How long is the bridge?", "carriedOver": [], "status": "answered",
          "shortAnswers": [ { "text": "412 metres", "citation": 1 } ],
          "answer": "412 metres [1]\n\nIt is 412 metres long. [1]",
          "sentences": [ { "text": "It is 412 metres long.", "citations": [1], "supported": 1, "verbatim": true } ],
          "citations": [ {{Citation}} ], "conflicts": [], "missing": [],
          "checked": { "files": 2, "sentencesSearched": 12, "sentencesRead": 12 }, "nearest": null,
          "model": { "answerer": "extractive", "chat": null }, "timings": { "totalMs": 41, "retrieveMs": 6.1, "groundMs": 31 } }
        """;

    public static ApiExample Ask { get; } = new("""{ "question": "How long is the bridge?", "top": 5 }""", Answer);

    public static ApiExample Conversation { get; } = new(null, """{ "conversationId": "5f1c3c0e6a7b4d3f9e2a1b0c8d7e6f5a" }""");

    public static ApiExample Search { get; } = new(
        """{ "query": "bridge length", "top": 1 }""",
        """
        { "passages": [ { "file": "bridge.txt", "startLine": 3, "endLine": 3, "start": 81, "end": 140, "score": 0.0328, "keywordScore": 2.1,
          "vectorScore": 0.61, "text": "It is 412 metres long. Cyclists may use it free of charge." } ] }
        """);

    public static ApiExample Brief { get; } = new(
        """{ "topic": "the new bridge" }""",
        $$"""
        { "topic": "the new bridge", "understoodTopic": "the new bridge", "status": "answered",
          "articles": [ { "file": "bridge.txt", "title": "The new bridge opens", "published": "2024-05-04" } ],
          "points": [], "disagreements": [], "timeline": [], "agreements": [], "standAlone": [], "citations": [ {{Citation}} ],
          "checked": { "files": 2, "sentencesSearched": 12, "sentencesRead": 12 }, "nearest": null,
          "timings": { "totalMs": 120, "retrieveMs": 6.1, "groundMs": 100 } }
        """);

    public static ApiExample Feedback { get; } = new(
        """{ "answerId": "0c8d7e6f5a5f1c3c0e6a7b4d3f9e2a1b", "rating": "down", "comment": "That is the old bridge." }""", null);

    public static ApiExample Articles { get; } = new(null,
        """
        { "articles": [ { "file": "bridge.txt", "title": "The new bridge opens", "published": "2024-05-04", "source": null,
          "sentences": { "title": 1, "body": 4 } } ] }
        """);

    public static ApiExample Article { get; } = new(null,
        """
        { "file": "note.txt", "title": "A note", "hasHeadline": false, "published": null, "source": null,
          "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "text": "The ferry is sold.",
          "sentences": [ { "index": 0, "start": 0, "end": 18, "startLine": 1, "endLine": 1, "kind": "body" } ] }
        """);

    public static ApiExample Verify { get; } = new(Answer,
        """
        { "state": "ok", "citations": [ { "number": 1, "file": "bridge.txt", "state": "ok",
          "reason": "the quote stands where the citation says", "foundAtLine": null } ], "faults": [] }
        """);
}
