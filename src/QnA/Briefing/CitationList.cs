using QnA.Answering;
using QnA.Answering.Topics;
using QnA.Grounding;

namespace QnA.Briefing;

/// <summary>Numbers what a brief cites, in order of first use; each sentence of an article has one number.</summary>
internal sealed class CitationList
{
    private readonly List<Citation> _citations = [];

    public IReadOnlyList<Citation> All => _citations;

    /// <summary>The first statement's sentence, citing all of them.</summary>
    public AnswerSentence Sentence(params IEnumerable<Statement> statements)
    {
        var all = statements.ToList();
        return AnswerBuilder.ToSentence(all[0].Evidence.Sentence.Kind, all[0].Evidence.SentenceText, [.. all.Select(s => Number(s.Evidence)).Distinct()]);
    }

    /// <summary>A sentence that is shown for the sake of the next.</summary>
    public AnswerSentence Sentence(Evidence evidence) => AnswerBuilder.ToSentence(evidence.Sentence.Kind, evidence.SentenceText, [Number(evidence)]);

    private int Number(Evidence evidence)
    {
        var range = evidence.Sentence.Range;
        var known = _citations.FindIndex(c => c.File == evidence.Article.Id && c.Start == range.Start && c.End == range.End);
        if (known < 0)
        {
            _citations.Add(AnswerBuilder.ToCitation(evidence, _citations.Count + 1));
            known = _citations.Count - 1;
        }

        return known + 1;
    }
}
