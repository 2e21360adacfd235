using QnA.Answering;
using QnA.Composing;

namespace QnA.Chat.Answering;

/// <summary>Reads what a language model writes for one question, and lets each sentence through the editor as soon as it is finished.</summary>
internal sealed class AnswerWriting(PromptedModel model, SentenceEditor editor, ComposedAnswer answer, NumberedEvidence evidence)
{
    /// <summary>A reply that goes on for longer has lost its way; what follows is not read.</summary>
    private const int MostSentences = 12;

    /// <summary>The same in characters, for a reply without sentences.</summary>
    private const int MostCharacters = 8000;

    private readonly List<DraftRecord> _drafts = [];

    /// <summary>What became of each sentence so far.</summary>
    public IReadOnlyList<DraftRecord> Drafts => [.. _drafts];

    /// <summary>Whether the model says that the evidence has no answer.</summary>
    public bool FoundNothing { get; private set; }

    /// <summary>Has the answer written.</summary>
    /// <param name="question">The question, standing on its own.</param>
    /// <param name="progress">Told the answer so far when a sentence was added.</param>
    /// <param name="cancellationToken">Stops the model.</param>
    /// <exception cref="ChatServiceException">The service failed; what was added before stays.</exception>
    public async Task RunAsync(string question, IProgress<Answer>? progress, CancellationToken cancellationToken)
    {
        var (splitter, characters) = (new DraftSplitter(), 0);
        var values = new Dictionary<string, string> { ["question"] = question, ["evidence"] = evidence.Text };
        await foreach (var piece in model.StreamAsync(AnswerPrompts.Answer, values, cancellationToken).ConfigureAwait(false))
        {
            characters += piece.Length;
            if (!await TakeAsync(splitter.Append(piece), progress, cancellationToken).ConfigureAwait(false) || characters > MostCharacters)
            {
                return; // which ends the request, too
            }
        }

        await TakeAsync(splitter.Finish(), progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether more is wanted.</summary>
    private async Task<bool> TakeAsync(IReadOnlyList<DraftSentence> sentences, IProgress<Answer>? progress, CancellationToken cancellationToken)
    {
        foreach (var sentence in sentences)
        {
            if (RefusalText.Is(sentence.Text))
            {
                FoundNothing = true;
                return false;
            }

            var before = answer.Count;
            _drafts.Add(await editor.EditAsync(sentence, cancellationToken).ConfigureAwait(false));

            // While nothing is cited it may still become the local answer, which begins otherwise.
            if (answer.Count > before && answer.HasCitations)
            {
                progress?.Report(answer.SoFar());
            }

            if (_drafts.Count >= MostSentences)
            {
                return false;
            }
        }

        return true;
    }
}
