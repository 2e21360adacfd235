using QnA.Answering;
using QnA.Evaluation.Judges;
using QnA.Evaluation.Metrics;

namespace QnA.Evaluation.Runs;

/// <summary>Has a judge read the sentences of an answer with what they cite.</summary>
public sealed class SupportObserver(IJudge judge)
{
    /// <summary>Verdicts on every set of citations that a score can ask for; a sentence that stands in a quote as it is needs no judge.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="citations">Which of its citations resolve; the others have nothing to read.</param>
    /// <param name="cancellationToken">Looked at between sentences.</param>
    public async Task<IReadOnlyList<SupportVerdict>> ObserveAsync(
        Answer answer, IReadOnlyList<CitationCheck> citations, CancellationToken cancellationToken)
    {
        var quotes = answer.Citations
            .Where(c => c.Number is not null && citations.Any(k => k.Number == c.Number && k.Resolves))
            .DistinctBy(c => c.Number)
            .ToDictionary(c => c.Number!.Value, c => c.Quote); // filtered above
        var verdicts = new List<SupportVerdict>();
        foreach (var (index, sentence) in answer.Sentences.Index())
        {
            if (!sentence.Citations.All(quotes.ContainsKey))
            {
                continue; // a dangling citation has lost the sentence already
            }

            foreach (var set in AlceCitations.Premises(sentence.Citations))
            {
                verdicts.Add(await JudgeAsync(index, sentence.Text, set, quotes, cancellationToken).ConfigureAwait(false));
            }
        }

        return verdicts;
    }

    private async Task<SupportVerdict> JudgeAsync(
        int index, string sentence, IReadOnlyList<int> citations, Dictionary<int, string> quotes, CancellationToken cancellationToken)
    {
        if (citations.Any(c => quotes[c].Contains(sentence, StringComparison.Ordinal)))
        {
            return new SupportVerdict(index, citations, Supported: true, Verbatim: true);
        }

        var evidence = string.Join("\n", citations.Select(c => quotes[c]));
        var judgement = await judge.JudgeAsync(evidence, sentence, cancellationToken).ConfigureAwait(false);
        return new SupportVerdict(index, citations, judgement.Verdict == Verdict.Supported, Verbatim: false);
    }
}
