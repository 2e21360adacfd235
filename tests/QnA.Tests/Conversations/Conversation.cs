using QnA.Conversations;
using QnA.Inference;

namespace QnA.Tests.Conversations;

/// <summary>Conversations for tests: earlier questions with short answers, and what the next question is understood as.</summary>
internal static class Conversation
{
    /// <summary>Understands a question after one earlier turn.</summary>
    /// <param name="before">The earlier question.</param>
    /// <param name="answer">Its short answer; null when it had none.</param>
    /// <param name="question">The question asked now.</param>
    public static StandaloneQuestion After(string before, string? answer, string question) =>
        FollowUpResolver.Resolve(question, [Answered(before, answer is null ? [] : [answer])]);

    /// <summary>A turn that was answered.</summary>
    public static Turn Answered(string question, params string[] answers) => new()
    {
        Question = question,
        StandaloneQuestion = question,
        ShortAnswers = answers,
        AnswerText = string.Join(". ", answers.Select((a, i) => $"{a} [{i + 1}]")),
        Cited = [new CitedRange("an-article.txt", new TextRange(0, 10))],
    };

    /// <summary>A turn that found nothing.</summary>
    public static Turn Refused(string question) => new()
    {
        Question = question,
        StandaloneQuestion = question,
        AnswerText = "The articles do not say.",
    };
}
