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

    /// <summary>Earlier turns, oldest first.</summary>
    public IReadOnlyList<Turn>? History { get; init; }

    /// <summary>A conversation that the host keeps, instead of <see cref="History"/>.</summary>
    public string? ConversationId { get; init; }

    /// <summary>The only articles to use, by name.</summary>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>Most sentences in the answer.</summary>
    public int? Top { get; init; }

    /// <summary>Reads the body of a request.</summary>
    /// <exception cref="ProblemException">The body is something else; the problem says what is wrong.</exception>
    public static async Task<AskBody> ReadAsync(HttpRequest request)
    {
        var body = await RequestBody.ReadAsync(request, "question", "history", "conversationId", "files", "top").ConfigureAwait(false);
        var asked = new AskBody
        {
            Question = body.RequiredText("question"),
            History = HistoryIn(body),
            ConversationId = body.Text("conversationId"),
            Files = body.Texts("files"),
            Top = body.Count("top", MostSentences),
        };
        return asked is { History: not null, ConversationId: not null }
            ? throw new ProblemException(
                StatusCodes.Status400BadRequest, "Send either \"history\" or \"conversationId\": a conversation that is kept has its own history.")
            : asked;
    }

    private static IReadOnlyList<Turn>? HistoryIn(RequestBody body)
    {
        try
        {
            return body.Member("history") is { } history ? HistoryJson.Read(history.GetRawText()) : null;
        }
        catch (FormatException exception)
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, $"The \"history\" cannot be used: {exception.Message}");
        }
    }
}
