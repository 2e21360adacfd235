using System.Text.Json;
using Microsoft.AspNetCore.Http;
using QnA.Answering;
using QnA.Conversations;

namespace QnA.Web.Api;

/// <summary>A question.</summary>
internal sealed record AskBody
{
    /// <summary>Most sentences that can be asked for.</summary>
    public const int MostSentences = 100;

    /// <summary>The question, in English.</summary>
    public required string Question { get; init; }

    /// <summary>Earlier turns, oldest first: an array of question and answer, the answer as text or as the whole object that was returned.</summary>
    public JsonElement? History { get; init; }

    /// <summary>A conversation that the host keeps, instead of a history.</summary>
    public string? ConversationId { get; init; }

    /// <summary>The only articles to use, by name.</summary>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>Most sentences in the answer, from 1 to 100.</summary>
    public int? Top { get; init; }

    /// <summary>Reads it.</summary>
    /// <exception cref="ProblemException">The body is something else; the problem says what is wrong.</exception>
    public static AskBody Of(RequestBody body)
    {
        body.AllowOnly("question", "history", "conversationId", "files", "top");
        var asked = new AskBody
        {
            Question = body.RequiredText("question"),
            History = body.Member("history"),
            ConversationId = body.Text("conversationId"),
            Files = body.Texts("files"),
            Top = body.Count("top", MostSentences),
        };
        return asked is { History: not null, ConversationId: not null }
            ? throw new ProblemException(
                StatusCodes.Status400BadRequest, "Send either \"history\" or \"conversationId\": a conversation that is kept has its own history.")
            : asked;
    }

    /// <summary>The turns of the history; none when there is no history.</summary>
    /// <exception cref="ProblemException">The history is something else; the problem says what is wrong.</exception>
    public IReadOnlyList<Turn> Turns()
    {
        try
        {
            return History is { } history ? HistoryJson.Read(history.GetRawText()) : [];
        }
        catch (FormatException exception)
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, $"The \"history\" cannot be used: {exception.Message}");
        }
    }
}
