using QnA.Questions;

namespace QnA.Answering;

/// <summary>What the bot says when nothing was asked of the articles.</summary>
internal static class SmalltalkAnswers
{
    private const int MostExamples = 3;

    /// <summary>A short reply with example questions made from the titles.</summary>
    public static string Reply(SmalltalkKind kind, IReadOnlyList<string> titles)
    {
        var scope = $"I answer questions from {Count(titles.Count, "article")}, and cite the exact words each answer rests on.";
        return kind switch
        {
            SmalltalkKind.Thanks => "You are welcome. Ask me anything else about the articles.",
            SmalltalkKind.Farewell => "Goodbye.",
            SmalltalkKind.Greeting => $"Hello. {scope}{Examples(titles)}",
            _ => $"{scope} When they do not say, I tell you so, and what I searched.{Examples(titles)}",
        };
    }

    private static string Examples(IReadOnlyList<string> titles) => titles.Count == 0
        ? ""
        : " For example:\n" + string.Join('\n', ExampleQuestions.From(titles).Take(MostExamples).Select(question => $"- {question}"));

    private static string Count(int n, string noun) => n == 1 ? $"1 {noun}" : $"{n} {noun}s";
}
