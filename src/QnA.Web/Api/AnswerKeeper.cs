using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using QnA.Answering;
using QnA.Web.Conversations;

namespace QnA.Web.Api;

/// <summary>Keeps answers for feedback and follow-ups. An answer that cannot be kept is given all the same.</summary>
internal sealed partial class AnswerKeeper(ConversationStore conversations, ILogger<AnswerKeeper> log)
{
    /// <summary>The header that names the answer, for feedback.</summary>
    public const string AnswerIdHeader = "X-Answer-Id";

    /// <summary>As <see cref="Keep(string?, Answer)"/>, and names the answer in the header of the response, when that has not been sent yet.</summary>
    public string? Keep(HttpContext context, string? conversation, Answer answer)
    {
        var id = Keep(conversation, answer);
        if (id is not null && !context.Response.HasStarted)
        {
            context.Response.Headers[AnswerIdHeader] = id;
        }

        return id;
    }

    /// <summary>Keeps an answer.</summary>
    /// <param name="conversation">Id of its conversation, or null.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>Its id; null when it could not be kept, because the disk is full for example.</returns>
    public string? Keep(string? conversation, Answer answer)
    {
        try
        {
            return conversations.AddAnswer(conversation, answer);
        }
        catch (SqliteException exception)
        {
            NotKept(exception.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An answer was given but cannot be kept: {Problem}")]
    private partial void NotKept(string problem);
}
