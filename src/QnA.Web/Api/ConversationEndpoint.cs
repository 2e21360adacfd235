using Microsoft.AspNetCore.Http;
using QnA.Web.Conversations;
using QnA.Web.Security;

namespace QnA.Web.Api;

/// <summary><c>POST /api/conversations</c>: begins a conversation that the host keeps.</summary>
internal sealed class ConversationEndpoint(ConversationStore conversations)
{
    /// <summary>The channel of conversations that programs hold.</summary>
    public const string Channel = "api";

    public IResult Create(HttpContext context) => Results.Json(
        new ConversationView(conversations.Create(Channel, context.Caller!.Owner).Id), // the rule of the endpoint asks for one
        statusCode: StatusCodes.Status201Created);
}

/// <summary>A conversation that the host keeps.</summary>
/// <param name="ConversationId">Its id, for <c>POST /api/ask</c>. Whoever knows it and may ask can go on with it.</param>
internal sealed record ConversationView(string ConversationId);
