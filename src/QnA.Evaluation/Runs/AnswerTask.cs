using QnA.Answering;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.DataSets;

namespace QnA.Evaluation.Runs;

/// <summary>Asks the questions of a data set, a conversation at a time, and observes the answers.</summary>
public sealed class AnswerTask(IAnswerer answerer, AnswerCache? cache, ArticleLibrary articles, SupportObserver support)
{
    /// <summary>One unit for each conversation.</summary>
    public IReadOnlyList<WorkUnit> UnitsOf(IEnumerable<LabelledConversation> conversations) =>
        [.. conversations.Select(c => new WorkUnit([.. c.Turns.Select(t => t.Id)], cancel => RunAsync(c, cancel)))];

    private async Task<IReadOnlyList<EvaluationRecord>> RunAsync(LabelledConversation conversation, CancellationToken cancellationToken)
    {
        var records = new List<EvaluationRecord>();
        var earlier = new List<Answer>();
        foreach (var turn in conversation.Turns)
        {
            var record = await AskAsync(Labels(conversation, turn, records.Count + 1), earlier, cancellationToken).ConfigureAwait(false);
            records.Add(record);
            if (record.Answer is { } answer)
            {
                earlier.Add(answer);
            }
        }

        return records;
    }

    private async Task<AnswerRecord> AskAsync(AnswerRecord record, IReadOnlyList<Answer> earlier, CancellationToken cancellationToken)
    {
        var inquiry = new Inquiry { Question = record.Labels.Question, Earlier = [.. earlier], Within = record.Labels.Within };
        try
        {
            var reply = await answerer.AskAsync(inquiry, cache, cancellationToken).ConfigureAwait(false);
            return await ObserveAsync(record, reply, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidQuestionException refusal)
        {
            return record with { Rejection = refusal.Message, Retrieved = NothingRetrieved };
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or UnreachableAnswererException))
        {
            // Whatever goes wrong with one question is that question's failure; the others are asked all the same.
            return record with { Error = $"{exception.GetType().Name}: {exception.Message}", Retrieved = NothingRetrieved };
        }
    }

    // Where rankings are known, a question without an answer has an empty one, and stays in the denominators of retrieval.
    private IReadOnlyList<RetrievedPassage>? NothingRetrieved => answerer.Identity is null ? null : [];

    private async Task<AnswerRecord> ObserveAsync(AnswerRecord record, Reply reply, CancellationToken cancellationToken)
    {
        var answer = reply.Answer;
        var (citations, danglingMarks) = CitationObserver.Observe(answer, articles.Texts);
        var (verdicts, judgeError) = await JudgeAsync(answer, citations, cancellationToken).ConfigureAwait(false);
        return record with
        {
            Answer = answer,
            Milliseconds = answer.Timings.TotalMs,
            Retrieved = reply.Retrieved,
            Citations = citations,
            Nearest = answer.Nearest is { } nearest ? CitationObserver.Check(nearest, articles.Texts) : null,
            DanglingMarks = danglingMarks,
            Support = verdicts,
            JudgeError = judgeError,
        };
    }

    // A judge that fails says nothing about the answer: it costs the scores that rest on it, and no other.
    private async Task<(IReadOnlyList<SupportVerdict> Verdicts, string? Error)> JudgeAsync(
        Answer answer, IReadOnlyList<CitationCheck> citations, CancellationToken cancellationToken)
    {
        try
        {
            return (await support.ObserveAsync(answer, citations, cancellationToken).ConfigureAwait(false), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return ([], $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private AnswerRecord Labels(LabelledConversation conversation, LabelledQuestion turn, int number) => new()
    {
        Id = turn.Id,
        Labels = turn,
        Conversation = conversation.Id,
        ConversationKind = conversation.Turns.Count > 1 ? conversation.Kind : null,
        Turn = number,
        Split = conversation.Split,
        LabelProblems = LabelChecker.Check(turn, articles.Texts),
        Evidence = Resolve(turn.Evidence),
        Contradiction = Resolve(turn.Contradiction),
    };

    private IReadOnlyList<RetrievedPassage> Resolve(IEnumerable<EvidenceLabel> labels) =>
        [.. from label in labels
            where articles.Texts.ContainsKey(label.File)
            from range in QuoteRanges.Of(label.Quote, articles.Texts[label.File]).Take(1)
            select new RetrievedPassage(label.File, range.Start, range.End)];
}
