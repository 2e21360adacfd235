using Microsoft.AspNetCore.Http;
using QnA.Answering;
using QnA.Conversations;
using QnA.Web.Asking;
using QnA.Web.Conversations;
using QnA.Web.Security;

namespace QnA.Web.Api;

/// <summary><c>POST /api/ask</c>: a question, and its answer as one document or as a stream of events.</summary>
internal sealed class AskEndpoint(
    AskingService asking, ArticleChoice articles, ConversationStore conversations, AnswerKeeper keeper, SigningKey signing)
{
    /// <summary>Answers.</summary>
    /// <param name="context">The request.</param>
    /// <param name="withReceipt">Whether a signed receipt, which holds the answer, is given in place of the bare answer.</param>
    public async Task<IResult> AskAsync(HttpContext context, bool withReceipt)
    {
        var body = AskBody.Of(await RequestBody.ReadAsync(context.Request).ConfigureAwait(false));
        var request = new AskRequest
        {
            Question = body.Question,
            History = body.ConversationId is { } id ? TurnsOf(id, context) : body.Turns(),
            Files = articles.Resolve(body.Files),
            Top = body.Top,
        };
        if (EventStream.IsWanted(context.Request))
        {
            return new AnswerStream(new AnswerPieces<GivenAnswer>(
                progress => AskAndKeepAsync(context, request with { Progress = progress }, body.ConversationId, withReceipt)));
        }

        var given = await AskAndKeepAsync(context, request, body.ConversationId, withReceipt).ConfigureAwait(false);
        return Results.Text(given.Json, "application/json", System.Text.Encoding.UTF8);
    }

    private async Task<GivenAnswer> AskAndKeepAsync(HttpContext context, AskRequest request, string? conversation, bool withReceipt)
    {
        var given = await AskAsync(request, withReceipt, context.RequestAborted).ConfigureAwait(false);
        return given with { Id = keeper.Keep(context, conversation, given.Answer) };
    }

    private async Task<GivenAnswer> AskAsync(AskRequest request, bool withReceipt, CancellationToken cancellationToken)
    {
        if (!withReceipt)
        {
            return new GivenAnswer(await asking.AskAsync(request, cancellationToken).ConfigureAwait(false), null);
        }

        using var key = signing.Open();
        var (answer, receipt) = await asking.AskForReceiptAsync(request, key, cancellationToken).ConfigureAwait(false);
        return new GivenAnswer(answer, receipt);
    }

    private IReadOnlyList<Turn> TurnsOf(string id, HttpContext context) =>
        conversations.Find(id) is { Channel: ConversationEndpoint.Channel } conversation && conversation.User == context.Caller?.Owner
            ? conversations.Turns(id)
            : throw new ProblemException(
                StatusCodes.Status404NotFound, "There is no such conversation of yours. Begin one with POST /api/conversations.");
}
