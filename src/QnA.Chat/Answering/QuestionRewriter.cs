using QnA.Conversations;
using QnA.Language;

namespace QnA.Chat.Answering;

/// <summary>Has a language model word a follow-up so that it stands on its own, and sees that it adds nothing of its own.</summary>
internal sealed class QuestionRewriter(PromptedModel model)
{
    /// <summary>Turns that are shown to the model, the last ones.</summary>
    private const int Turns = 4;

    /// <summary>Characters of each answer that are shown.</summary>
    private const int AnswerLength = 600;

    /// <summary>The question anew, or null when it is to be understood without the model.</summary>
    /// <param name="question">As it was typed.</param>
    /// <param name="history">Earlier turns, oldest first; at least one.</param>
    /// <param name="cancellationToken">When nobody waits any more.</param>
    /// <exception cref="ChatServiceException">The service failed.</exception>
    public async Task<StandaloneQuestion?> RewriteAsync(string question, IReadOnlyList<Turn> history, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, string> { ["history"] = TextOf(history), ["question"] = question };
        var reply = await model.AskAsync(AnswerPrompts.Rewrite, values, cancellationToken).ConfigureAwait(false);
        var rewritten = reply.ReplaceLineEndings("\n").Split('\n', 2)[0].Trim().Trim('"', '“', '”').Trim();
        return Check(rewritten, question, history);
    }

    /// <summary>The rewritten question with what it carries over; null when it is none or brings in what nobody said.</summary>
    internal static StandaloneQuestion? Check(string rewritten, string question, IReadOnlyList<Turn> history)
    {
        var terms = Terms.Extract(rewritten);
        var asked = Keys(question);
        var said = history.SelectMany(t => Keys($"{t.Question} {t.StandaloneQuestion} {t.AnswerText}")).Concat(asked).ToHashSet(StringComparer.Ordinal);
        var isFaithful = terms.Count > 0
            && rewritten.Length <= question.Length + 300
            && terms.All(t => t.Kind == TermKind.Word || said.Contains(t.Key))
            && terms.Count(t => said.Contains(t.Key)) >= 2.0 / 3 * terms.Count;
        return isFaithful && terms.Any(t => !asked.Contains(t.Key))
            ? new StandaloneQuestion(rewritten, [.. terms.Where(t => !asked.Contains(t.Key)).Select(t => t.Text).Distinct()])
            : null;
    }

    private static HashSet<string> Keys(string text) => Terms.Extract(text).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);

    private static string TextOf(IReadOnlyList<Turn> history) => string.Join('\n', history.TakeLast(Turns).Select(
        t => $"User: {Shortened(t.Question)}\nAnswer: {Shortened(t.AnswerText)}"));

    private static string Shortened(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= AnswerLength ? line : line[..AnswerLength] + " ...";
    }
}
