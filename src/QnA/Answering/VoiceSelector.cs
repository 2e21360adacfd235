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
    private const double Further = 0.4;

    /// <summary>Who "he" is stands at most so many sentences before.</summary>
    private const int Furthest = 4;

    /// <summary>A name among so many first terms is what a sentence is about.</summary>
    private const int SubjectTerms = 2;

    /// <summary>Least probability, as a share of the threshold.</summary>
    private const double Attested = 0.4;

    /// <summary>The same where no matter is named: then whatever the speaker says is an answer.</summary>
    private const double OnAnything = 0.15;

    /// <summary>Selects from evidence in ranked order; nothing when the speaker is not found to say anything on the matter.</summary>
    public static Selection Select(VoiceQuestion question, IReadOnlyList<Evidence> ranked, double threshold, int? top)
    {
        var said = ranked.Where(e => e.Probability >= (question.Matter.Count == 0 ? OnAnything : Attested) * threshold && IsSaid(question, e)).ToList();
        if (said.Count == 0)
        {
            return Selection.None("voice: nobody named in the question is reported on the matter");
        }

        var fit = said.Where(e => e.Probability >= Further * said[0].Probability);
        var groups = NearDuplicates.Merge(fit).Take(Math.Max(1, top ?? MostSentences)).ToList();
        return new Selection
        {
            Groups = top is null ? [.. groups.SelectMany(g => WithIntroduction(question, g)).DistinctBy(g => (g.Lead.Article.Id, g.Lead.Sentence.Index))] : groups,
            Decision = $"voice: {groups.Count} of {said.Count} statements of the speaker",
        };
    }

    /// <summary>A statement with "he says" inside, behind the sentence that says who he is; one that opens with "he" gets it from <see cref="Leaning"/>.</summary>
    private static IEnumerable<EvidenceGroup> WithIntroduction(VoiceQuestion question, EvidenceGroup group)
    {
        var lead = group.Lead;
        return !SentenceContext.Leans(lead.SentenceText) && !Reporting.IsBy(question.Speakers, lead.SentenceText) && Introduction(question.Speakers, lead) is { } named
            ? [new EvidenceGroup(lead with { Sentence = named, Span = named.Range, HasShortAnswer = false }, []), group]
            : [group];
    }

    private static bool IsSaid(VoiceQuestion question, Evidence evidence)
    {
        var sentence = evidence.SentenceText;
        var isBy = Reporting.IsBy(question.Speakers, sentence);
        var named = isBy ? SentenceContext.LeantOn(evidence.Article, evidence.Sentence) : Introduction(question.Speakers, evidence);
        var keys = TermCoverage.Keys($"{(named is null ? "" : evidence.Article.TextOf(named))} {sentence}");
        return evidence.Sentence.Kind != SentenceKind.Comment
            && (isBy || named is not null)
            && question.Matter.Where(t => t.Kind != TermKind.Word).All(t => keys.Contains(t.Key))
            && (question.Matter.Count == 0 || question.Matter.Any(t => keys.Contains(t.Key)));
    }

    /// <summary>The sentence that says who "he" is in "he says": of those before it in the paragraph the nearest that names anybody, if it opens with the speakers.</summary>
    private static Sentence? Introduction(IReadOnlySet<string> speakers, Evidence evidence)
    {
        if (!Reporting.IsByPronoun(evidence.SentenceText) && !(SentenceContext.Leans(evidence.SentenceText) && Reporting.Occurs(evidence.SentenceText)))
        {
            return null;
        }

        var article = evidence.Article;
        var before = SentenceContext.Before(article, evidence.Sentence);
        for (var back = 0; back < Furthest && before is not null; back++)
        {
            var text = article.TextOf(before);
            var named = Terms.Extract(text);
            if (speakers.IsSubsetOf(named.Select(t => t.Key).ToHashSet()))
            {
                return Reporting.IsBy(speakers, text) || named.FirstOrDefault(t => t.Kind == TermKind.Name) is { } first && speakers.Contains(first.Key) ? before : null;
            }

            if (!SentenceContext.Leans(text) && named.Take(SubjectTerms).Any(t => t.Kind == TermKind.Name))
            {
                return null; // from there on "he" is somebody else
            }

            before = before.Paragraph == evidence.Sentence.Paragraph ? SentenceContext.Before(article, before) : null;
        }

        return null;
    }
}
