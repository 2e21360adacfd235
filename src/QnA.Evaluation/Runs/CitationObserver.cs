using QnA.Answering;
using QnA.Receipts;

namespace QnA.Evaluation.Runs;

/// <summary>Looks up what an answer cites.</summary>
public static class CitationObserver
{
    /// <summary>Whether each citation resolves and is exact, in their order; and the marks that have no citation.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="texts">The articles that it was given over, by id.</param>
    public static (IReadOnlyList<CitationCheck> Citations, IReadOnlyList<int> DanglingMarks) Observe(
        Answer answer, IReadOnlyDictionary<string, string> texts)
    {
        var known = answer.Citations.Select(c => c.Number).OfType<int>().ToHashSet();
        var marks = CitationMarks.In(answer).Select(m => m.Number)
            .Concat(answer.Sentences.SelectMany(s => s.Citations))
            .Concat(answer.ShortAnswers.Select(s => s.Citation))
            .Concat(answer.Conflicts.SelectMany(c => c.Citations));
        return ([.. answer.Citations.Select(c => Check(c, texts))], [.. marks.Where(m => !known.Contains(m)).Distinct().Order()]);
    }

    /// <summary>Whether one citation, or the nearest passage of a refusal, resolves and is exact.</summary>
    public static CitationCheck Check(Citation citation, IReadOnlyDictionary<string, string> texts)
    {
        var text = texts.GetValueOrDefault(citation.File);
        var resolves = text is not null && citation.Start >= 0 && citation.End > citation.Start && citation.End <= text.Length;
        var exact = resolves && text.AsSpan(citation.Start, citation.End - citation.Start).SequenceEqual(citation.Quote);
        return new CitationCheck(citation.Number ?? 0, resolves, exact);
    }
}
