using QnA.Indexing;
using QnA.Web.Conversations;

namespace QnA.Web.Teams.Turns;

/// <summary>Which answer a message in Teams is: a thumb names nothing but the message.</summary>
internal sealed class SentMessages(ServerDatabase database)
{
    /// <summary>Keeps the answer of a message, for as long as the conversation is kept.</summary>
    public void Add(string conversation, string message, string answer) => database.Run(connection => connection.Execute(
        "INSERT OR REPLACE INTO sent (conversation, message, answer) SELECT $conversation, $message, $answer WHERE EXISTS (SELECT 1 FROM answers WHERE id = $answer)",
        ("$conversation", conversation), ("$message", message), ("$answer", answer)));

    /// <summary>The id of the answer, or null when the message is none or was forgotten.</summary>
    public string? FindAnswer(string conversation, string message) => database.Run(connection => (string?)connection.Scalar(
        "SELECT answer FROM sent WHERE conversation = $conversation AND message = $message", ("$conversation", conversation), ("$message", message)));
}
