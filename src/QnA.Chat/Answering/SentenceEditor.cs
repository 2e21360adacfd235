using QnA.Answering;
using QnA.Composing;

namespace QnA.Chat.Answering;

/// <summary>
/// Decides what becomes of each sentence of a language model, before anybody sees it: shown when what it cites supports it, else
/// written anew once, else replaced by what it cites, else dropped. One for each answer.
/// </summary>
/// <param name="model">Writes anew.</param>
/// <param name="verifier">Decides what is supported.</param>
/// <param name="evidence">What can be cited.</param>
/// <param name="answer">What is added to.</param>
/// <param name="threshold">Least probability that a sentence of an article answers, for it to be shown word for word.</param>
internal sealed class SentenceEditor(PromptedModel model, SentenceVerifier verifier, NumberedEvidence evidence, ComposedAnswer answer, double threshold)
{
    /// <summary>Most sentences that are written anew in one answer: each costs a request.</summary>
    private const int MostRepairs = 4;

    private readonly HashSet<string> _shown = new(StringComparer.OrdinalIgnoreCase);
    private int _repairs;

    /// <summary>Adds what is left of a sentence to the answer.</summary>
    /// <returns>What became of it.</returns>
    /// <exception cref="ChatServiceException">The service failed while it wrote anew; nothing was added.</exception>
    public async Task<DraftRecord> EditAsync(DraftSentence draft, CancellationToken cancellationToken)
    {
        if (!_shown.Add(draft.Text))
        {
            return new DraftRecord(draft.Text, DraftOutcome.Dropped, ["It repeats a sentence before."]);
        }

        var check = Check(draft, cancellationToken);
        if (check.IsFine)
        {
            Show(draft, check);
            return new DraftRecord(draft.Text, DraftOutcome.Shown, check.Reasons);
        }

        var second = await RepairAsync(draft, check, cancellationToken).ConfigureAwait(false);
        if (second is not null && Check(second, cancellationToken) is { IsFine: true } better && _shown.Add(second.Text))
        {
            Show(second, better);
            return new DraftRecord(draft.Text, DraftOutcome.Repaired, check.Reasons, second.Text);
        }

        var quotable = check.Numbers.Where(n => !answer.Cites(n) && evidence.Citations[n - 1].Score >= threshold).OrderByDescending(n => evidence.Citations[n - 1].Score).ToList();
        if (quotable.Count == 0)
        {
            return new DraftRecord(draft.Text, DraftOutcome.Dropped, check.Reasons, second?.Text);
        }

        answer.AddQuote(quotable[0]);
        return new DraftRecord(draft.Text, DraftOutcome.Quoted, check.Reasons, second?.Text);
    }

    private void Show(DraftSentence sentence, CheckedSentence check) => answer.Add(sentence.Text, check.Numbers, check.Supported);

    private CheckedSentence Check(DraftSentence sentence, CancellationToken cancellationToken)
    {
        var known = sentence.Numbers.Where(evidence.Has).ToList();
        var invented = sentence.Numbers.Except(known).Select(n => $"There is no evidence [{n}].").ToList();
        if (known.Count > 0)
        {
            var verdict = verifier.Verify(sentence.Text, evidence.Cited(known), cancellationToken);
            return new CheckedSentence(verdict.IsSupported, known, verdict.Supported, [.. invented, .. verdict.Objections.Select(o => o.Reason)]);
        }

        return invented.Count == 0 && Assertions.StatesNoFact(sentence.Text)
            ? new CheckedSentence(true, [], 1, [])
            : new CheckedSentence(false, [], 0, [.. invented, "It states a fact but cites nothing that there is."]);
    }

    private async Task<DraftSentence?> RepairAsync(DraftSentence draft, CheckedSentence check, CancellationToken cancellationToken)
    {
        if (_repairs++ >= MostRepairs)
        {
            return null;
        }

        var reply = await model.AskAsync(
            AnswerPrompts.Repair,
            new Dictionary<string, string>
            {
                ["sentence"] = draft.Text,
                ["reasons"] = string.Join('\n', check.Reasons),
                ["evidence"] = check.Numbers.Count > 0 ? evidence.TextOf(check.Numbers) : evidence.Text,
            },
            cancellationToken).ConfigureAwait(false);

        // One sentence is asked for; a second one would be unasked.
        var splitter = new DraftSplitter();
        IReadOnlyList<DraftSentence> sentences = [.. splitter.Append(reply), .. splitter.Finish()];
        return sentences is [var repaired, ..] && !RefusalText.Is(repaired.Text) ? repaired : null;
    }

    /// <param name="IsFine">Whether it may be shown.</param>
    /// <param name="Numbers">Those of its numbers that there are.</param>
    /// <param name="Supported">Probability that these support it.</param>
    /// <param name="Reasons">What speaks against it.</param>
    private sealed record CheckedSentence(bool IsFine, IReadOnlyList<int> Numbers, double Supported, IReadOnlyList<string> Reasons);
}
