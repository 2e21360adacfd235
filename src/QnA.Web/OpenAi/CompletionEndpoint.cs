using Microsoft.AspNetCore.Http;
using QnA.Answering;
using QnA.Inference;
using QnA.Web.Api;
using QnA.Web.Asking;
using QnA.Web.Conversations;

namespace QnA.Web.OpenAi;

/// <summary><c>POST /v1/chat/completions</c>: a question as OpenAI's clients ask it, and the same answer as everywhere.</summary>
internal sealed class CompletionEndpoint(AskingService asking, AnswerKeeper keeper, LocalModels models, WebOptions options, TimeProvider time)
{
    public async Task<IResult> CompleteAsync(HttpContext context)
    {
        var body = CompletionRequest.Of(await RequestBody.ReadAsync(context.Request).ConfigureAwait(false));
        if (body.Model != ServedModel.Name)
        {
            throw UnknownModel(body.Model);
        }

        var completion = new CompletionBuilder($"chatcmpl-{ConversationStore.NewId()}", time.GetUtcNow().ToUnixTimeSeconds(), HostAddress.Of(context, options), content => UsageOf(body, content));
        var request = new AskRequest { Question = body.Question, History = body.History };
        if (body.Stream == true)
        {
            return new CompletionStream(
                new AnswerPieces<Answer>(progress => AskAndKeepAsync(context, request with { Progress = progress })), completion, body.StreamOptions is { IncludeUsage: true });
        }

        return Results.Json(completion.Whole(await AskAndKeepAsync(context, request).ConfigureAwait(false)));
    }

    /// <summary>The problem that there is no such model.</summary>
    public static ProblemException UnknownModel(string name) =>
        new(StatusCodes.Status404NotFound, $"There is no model \"{JsonFaults.Shown(name)}\". The only one is \"{ServedModel.Name}\".");

    private async Task<Answer> AskAndKeepAsync(HttpContext context, AskRequest request)
    {
        var answer = await asking.AskAsync(request, context.RequestAborted).ConfigureAwait(false);
        keeper.Keep(context, null, answer);
        return answer;
    }

    private CompletionUsage UsageOf(CompletionRequest body, string content) => new(
        body.Messages.Sum(m => models.Tokenizer.CountPieces(m.Text)), models.Tokenizer.CountPieces(content));
}
