using Microsoft.AspNetCore.Http;
using QnA.Answering;
using QnA.Conversations;
using QnA.Web.Asking;
using QnA.Web.Conversations;
using QnA.Web.Security;

namespace QnA.Web.Api;

/// <summary><c>POST /api/ask</c>: a question, and its answer as one document or as a stream of events.</summary>
internal sealed class AskEndpoint(AskingService asking, ArticleChoice articles, ConversationStore conversations, AnswerKeeper keeper)
{
    /// <summary>The header that names the answer, for feedback.</summary>
    public const string AnswerIdHeader = "X-Answer-Id";

    public async Task<IResult> AskAsync(HttpContext context)
    {
        var body = AskBody.Of(await RequestBody.ReadAsync(context.Request).ConfigureAwait(false));
        var request = new AskRequest
        {
            Question = body.Question,
            History = body.ConversationId is { } id ? TurnsOf(id, context) : body.Turns(),
            Files = articles.Resolve(body.Files),
            Top = body.Top,
        };
        var answer = AskAndKeepAsync(context, request, body.ConversationId);
        if (EventStream.IsWanted(context.Request))
        {
            return new AnswerStream(answer);
        }

        return Results.Text(AnswerJson.Write(await answer.ConfigureAwait(false)), "application/json", System.Text.Encoding.UTF8);
    }

    private async Task<Answer> AskAndKeepAsync(HttpContext context, AskRequest request, string? conversation)
    {
        var answer = await asking.AskAsync(request, context.RequestAborted).ConfigureAwait(false);
        if (keeper.Keep(conversation, answer) is { } id && !context.Response.HasStarted)
        {
            context.Response.Headers[AnswerIdHeader] = id;
        }

        return answer;
    }

    private IReadOnlyList<Turn> TurnsOf(string id, HttpContext context) =>
        conversations.Find(id) is { Channel: ConversationEndpoint.Channel } conversation && conversation.User == context.Caller?.Owner
            ? conversations.Turns(id)
            : throw new ProblemException(
                StatusCodes.Status404NotFound, "There is no such conversation of yours. Begin one with POST /api/conversations.");
}
