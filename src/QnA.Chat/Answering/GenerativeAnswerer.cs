using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using QnA.Answering;
using QnA.Chat.Prompts;
using QnA.Composing;
using QnA.Conversations;
using QnA.Indexing;
using QnA.Questions;

namespace QnA.Chat.Answering;

/// <summary>
/// Lets a language model word the answer over what the local answerer found. The model chooses words, never sources: it cites
/// numbered sentences, and each of its own is verified against exactly those before anybody sees it. Whatever goes wrong with
/// it, the local answer is given and says so. Thread-safe.
/// </summary>
public sealed partial class GenerativeAnswerer(
    IQuestionAnswerer local, ArticleIndex index, IChatClient client, PromptLibrary prompts, SentenceVerifier verifier, ChatModelOptions options, AnsweringOptions answering,
    TimeProvider time, ILogger<GenerativeAnswerer> log) : IQuestionAnswerer
{
    private const string Unreachable = "The language model could not be asked; these are the articles' own words.";
    private const string BrokeOff = "The language model broke off; what it did not come to is in the articles' own words.";
    private const string NothingSupported = "Nothing that the language model wrote is supported by what it cited; these are the articles' own words.";
    private const string NothingFound = "The language model found no answer in these sentences; see for yourself.";

    private readonly PromptedModel _model = new(client, prompts);

    /// <inheritdoc/>
    public async Task<AnswerResult> AskAsync(AskRequest request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var patience = new Patience(TimeSpan.FromSeconds(options.AnswerSeconds), time, cancellationToken);
        var result = await FindAsync(request, patience).ConfigureAwait(false);
        if (result.Evidence.Count == 0 || !QuestionLanguage.IsEnglish(request.Question))
        {
            return result; // there is nothing to word, and the model is not asked
        }

        var answer = await WordAsync(request, result, patience).ConfigureAwait(false);
        var timings = result.Answer.Timings;
        var total = Math.Round(time.GetElapsedTime(started).TotalMilliseconds, 1);
        return result with { Answer = answer with { Timings = timings with { TotalMs = total, ChatMs = Math.Round(total - timings.TotalMs, 1) } } };
    }

    /// <summary>The local answer to the question as the model, or without it the local rules, understand it.</summary>
    private async Task<AnswerResult> FindAsync(AskRequest request, Patience patience)
    {
        var understood = await UnderstandAsync(request, patience).ConfigureAwait(false);
        if (understood is null)
        {
            return await local.AskAsync(request, patience.Caller).ConfigureAwait(false);
        }

        var result = await local.AskAsync(request with { Question = understood.Text, History = [] }, patience.Caller).ConfigureAwait(false);
        return result with { Answer = result.Answer with { Question = request.Question, CarriedOver = understood.CarriedOver } };
    }

    /// <summary>A follow-up in the model's words; null when there is none, or when the local rules are to understand it.</summary>
    private async Task<StandaloneQuestion?> UnderstandAsync(AskRequest request, Patience patience)
    {
        IReadOnlyList<Turn> history = [.. request.History.Where(t => Smalltalk.Recognize(t.Question) is null)];

        // "Tell me more" and "who else?" are about what was cited, of which the model knows nothing.
        if (history.Count == 0 || Smalltalk.Recognize(request.Question) is not null || FollowUpResolver.Resolve(request.Question, history) is { WantsMore: true } or { WantsOthers: true })
        {
            return null;
        }

        try
        {
            return await patience.WaitAsync(token => new QuestionRewriter(_model).RewriteAsync(request.Question, history, token)).ConfigureAwait(false);
        }
        catch (ChatServiceException exception)
        {
            NotUnderstood(exception.Message);
            return null;
        }
    }

    private async Task<Answer> WordAsync(AskRequest request, AnswerResult found, Patience patience)
    {
        var evidence = NumberedEvidence.Of(found, index);
        var composed = new ComposedAnswer(found.Answer, evidence.Citations);
        var writing = new AnswerWriting(_model, new SentenceEditor(_model, verifier, evidence, composed, answering.Threshold), composed, evidence);
        string? note = null;
        try
        {
            await patience.WaitAsync(token => writing.RunAsync(found.Answer.StandaloneQuestion, request.Progress, token)).ConfigureAwait(false);
        }
        catch (ChatServiceException exception)
        {
            NotWorded(exception.Message);
            note = composed.Count == 0 ? Unreachable : BrokeOff;
        }

        var info = new AnswererInfo("generative", _model.NameFor(AnswerPrompts.Answer), note);
        if (composed.HasCitations)
        {
            return composed.Finish(isWhole: note is null) with { Model = info, Drafts = writing.Drafts };
        }

        // A refusal by two readers, the model and the local one, is one.
        return writing.FoundNothing && !evidence.LikelyAnswers
            ? composed.Refuse() with { Model = info, Drafts = writing.Drafts }
            : found.Answer with
            {
                Model = info with { Answerer = "extractive", Note = note ?? (writing.FoundNothing ? NothingFound : NothingSupported) },
                Drafts = writing.Drafts,
            };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The question was understood without the language model. {Problem}")]
    private partial void NotUnderstood(string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer was given without the language model, or its end was. {Problem}")]
    private partial void NotWorded(string problem);
}
