using QnA.Answering;
using QnA.Indexing;
using QnA.Retrieval;

namespace QnA.Evaluation.Answerers;

/// <summary>This program's own answerer over an open index.</summary>
/// <param name="name">What it is called: <c>extractive</c> or <c>generative</c>.</param>
/// <param name="answerer">Answers.</param>
/// <param name="retriever">Ranks passages, to see what the answerer had to choose from.</param>
/// <param name="index">What both stand over.</param>
/// <param name="identity">What shapes the answers (<see cref="LocalIdentity"/>).</param>
public sealed class LocalAnswerer(
    string name, IQuestionAnswerer answerer, Retriever retriever, ArticleIndex index, IReadOnlyDictionary<string, string> identity) : IAnswerer
{
    /// <summary>Passages kept of the ranking.</summary>
    public const int RetrievedPassages = 20;

    public string Name => name;

    public IReadOnlyDictionary<string, string>? Identity => identity;

    public bool CanHide => true;

    public async Task<Reply> AskAsync(Inquiry inquiry, CancellationToken cancellationToken)
    {
        var request = new AskRequest
        {
            Question = inquiry.Question,
            History = [.. inquiry.Earlier.Select(HistoryJson.TurnOf)],
            Files = inquiry.Within,
            Hidden = inquiry.Hidden,
        };
        var result = await answerer.AskAsync(request, cancellationToken).ConfigureAwait(false);
        // With passages hidden the answerer searched a copy of the index, made for this one question; what its ranking was is not known.
        return new Reply(
            result.Answer, inquiry.Hidden.Count > 0 ? null : await RetrieveAsync(result.Answer, inquiry, cancellationToken).ConfigureAwait(false));
    }

    private async Task<IReadOnlyList<RetrievedPassage>> RetrieveAsync(Answer answer, Inquiry inquiry, CancellationToken cancellationToken)
    {
        if (answer.Status == AnswerStatus.Smalltalk)
        {
            return [];
        }

        var filter = new SearchFilter { Files = inquiry.Within };
        var found = await retriever.SearchAsync(answer.StandaloneQuestion, RetrievedPassages, filter, cancellationToken).ConfigureAwait(false);
        return [.. found.Select(f => PassageOf(f.Chunk))];
    }

    private RetrievedPassage PassageOf(Chunk chunk)
    {
        var sentences = index.GetArticle(chunk.ArticleId).Sentences;
        return new RetrievedPassage(chunk.ArticleId, sentences[chunk.Sentences[0]].Range.Start, sentences[chunk.Sentences[^1]].Range.End);
    }
}
