using QnA.Answering;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring.Answers;
using QnA.Inference;

namespace QnA.Evaluation.Checks;

/// <summary>Whether an answer rests on something that the labels know to be right.</summary>
public static class TrueSupport
{
    /// <summary>
    /// A citation that overlaps labelled evidence, a labelled fact cited to a file that holds it, or, in a set with short
    /// answers, one of those. A question that the articles do not answer has no true support.
    /// </summary>
    /// <param name="asked">The question with its labels.</param>
    /// <param name="answer">Another answer to it.</param>
    /// <param name="evidence">Where the labelled evidence stands in the articles that this answer was given over.</param>
    public static bool Is(AnswerRecord asked, Answer answer, IReadOnlyList<RetrievedPassage> evidence) =>
        asked.IsAnswerable
        && answer.Status is AnswerStatus.Answered or AnswerStatus.Partial
        && (answer.Citations.Any(c => evidence.Any(e => e.File == c.File && e.Start < c.End && c.Start < e.End))
            || asked.Labels.Nuggets.Any(answer.States)
            || ShortAnswerScores.Exact(asked with { Answer = answer }) == 1);

    /// <summary>Where the evidence stands after a change; without that in the changed sentence, which is no other support.</summary>
    /// <param name="evidence">Where it stood.</param>
    /// <param name="file">The article that was changed.</param>
    /// <param name="sentence">The changed sentence as it stood.</param>
    /// <param name="longer">How many characters longer it has become.</param>
    public static IReadOnlyList<RetrievedPassage> Move(IEnumerable<RetrievedPassage> evidence, string file, TextRange sentence, int longer) =>
        [.. from e in evidence
            where e.File != file || !sentence.Overlaps(new TextRange(e.Start, e.End))
            select e.File == file && e.Start >= sentence.End ? e with { Start = e.Start + longer, End = e.End + longer } : e];
}
