using QnA.Articles;
using QnA.Grounding;
using QnA.Language;

namespace QnA.Answering;

/// <summary>
/// What somebody says: sentences that report it on that speaker's authority. Who speaks is checked, so the probability that
/// a span answers may be lower than elsewhere: a statement as a whole has no best span.
/// </summary>
internal static class VoiceSelector
{
    private const int MostSentences = 2;

    /// <summary>A second statement is shown from this share of the first one's probability.</summary>
    private const double Further = 0.5;

    /// <summary>Least probability, as a share of the threshold.</summary>
    private const double Attested = 0.5;

    /// <summary>Selects from evidence in ranked order; nothing when the speaker is not found to say anything on the matter.</summary>
    public static Selection Select(VoiceQuestion question, IReadOnlyList<Evidence> ranked, double threshold, int? top)
    {
        var said = ranked.Where(e => e.Probability >= Attested * threshold && IsSaid(question, e)).ToList();
        if (said.Count == 0)
        {
            return Selection.None("voice: nobody named in the question is reported on the matter");
        }

        var fit = said.Where(e => e.Probability >= Further * said[0].Probability);
        var groups = NearDuplicates.Merge(fit).Take(Math.Max(1, top ?? MostSentences)).ToList();
        return new Selection { Groups = groups, Decision = $"voice: {groups.Count} of {said.Count} statements of the speaker" };
    }

    private static bool IsSaid(VoiceQuestion question, Evidence evidence)
    {
        var sentence = evidence.SentenceText;
        var before = Leaning.Leans(sentence) && Reporting.Occurs(sentence) && Leaning.Before(evidence.Article, evidence.Sentence) is { } named
            ? evidence.Article.TextOf(named)
            : null;
        var keys = TermCoverage.Keys($"{before} {sentence}");
        return evidence.Sentence.Kind != SentenceKind.Comment
            && (Reporting.IsBy(question.Speakers, sentence) || (before is not null && Reporting.IsBy(question.Speakers, before)))
            && question.Matter.Where(t => t.Kind != TermKind.Word).All(t => keys.Contains(t.Key))
            && (question.Matter.Count == 0 || question.Matter.Any(t => keys.Contains(t.Key)));
    }
}
