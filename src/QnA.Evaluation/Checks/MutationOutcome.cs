using QnA.Answering;
using QnA.Evaluation.Runs;
using QnA.Inference;

namespace QnA.Evaluation.Checks;

/// <summary>Whether an answer and its quote have followed a change in the article.</summary>
public static class MutationOutcome
{
    /// <summary>The record with the answer and what is wrong with it.</summary>
    /// <param name="record">What was changed.</param>
    /// <param name="asked">The question with its labels and its first answer.</param>
    /// <param name="answer">The answer over the changed article.</param>
    /// <param name="texts">The articles by id, as they were before the change.</param>
    public static MutationRecord Of(MutationRecord record, AnswerRecord asked, Answer answer, IReadOnlyDictionary<string, string> texts)
    {
        var mutation = record.Mutation;
        var sentence = new TextRange(mutation.SentenceStart, mutation.SentenceStart + mutation.SentenceBefore.Length);
        var cites = answer.Citations.Any(c => c.File == mutation.File
            && new TextRange(c.Start, c.End).Contains(new TextRange(mutation.Start, mutation.Start + mutation.New.Length)));
        var evidence = TrueSupport.Move(asked.Evidence, mutation.File, sentence, mutation.New.Length - mutation.Old.Length);
        var citations = CitationFailures.Of(answer, Changed(mutation, texts));
        var support = TrueSupport.Is(asked, answer, evidence);
        return record with
        {
            Answer = answer,
            Milliseconds = answer.Timings.TotalMs,
            CitesChange = cites,
            TrueSupport = support,
            CitationsHold = citations.Count == 0,
            Failures = [.. citations, .. Failures(mutation, answer, cites || support)],
        };
    }

    private static IEnumerable<string> Failures(Mutation mutation, Answer answer, bool isRight)
    {
        var old = mutation.Kind == MutationKind.Negation ? mutation.SentenceBefore : mutation.Old;
        var says = Statements(answer, mutation.File).Where(s => WholeWords.Contain(s.Text, old)).ToList();

        // What another sentence of the article says is no trace of the old one, unless nothing else was found; what no quote says is.
        if (says.Exists(s => !isRight || !s.Quotes.Any(q => WholeWords.Contain(q, old))))
        {
            yield return "the old value, cited to the changed article";
        }
        else if (!isRight)
        {
            yield return answer.Status == AnswerStatus.Refused ? "lost: refused" : "lost: something else";
        }
    }

    private static IEnumerable<(string Text, IReadOnlyList<string> Quotes)> Statements(Answer answer, string file)
    {
        var cited = answer.Citations.Where(c => c.Number is not null).ToLookup(c => c.Number);
        return answer.Sentences.Select(s => (s.Text, Numbers: s.Citations))
            .Concat(answer.ShortAnswers.Select(s => (s.Text, Numbers: (IReadOnlyList<int>)[s.Citation])))
            .Select(s => (s.Text, Citations: s.Numbers.SelectMany(n => cited[n]).ToList()))
            .Where(s => s.Citations.Exists(c => c.File == file))
            .Select(s => (s.Text, (IReadOnlyList<string>)[.. s.Citations.Select(c => c.Quote)]));
    }

    private static Dictionary<string, string> Changed(Mutation mutation, IReadOnlyDictionary<string, string> texts) =>
        new(texts, StringComparer.Ordinal) { [mutation.File] = mutation.ApplyTo(texts[mutation.File]) };
}
