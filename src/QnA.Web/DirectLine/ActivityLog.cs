using System.Globalization;
using Microsoft.Data.Sqlite;
using QnA.Indexing;
using QnA.Web.Conversations;
using QnA.Web.Protocol;

namespace QnA.Web.DirectLine;

/// <summary>The activities of Direct Line conversations in their order, kept over restarts.</summary>
internal sealed class ActivityLog(ServerDatabase database, TimeProvider time)
{
    /// <summary>Appends what a user sent. What the client has sent before, by its own id, is not appended again.</summary>
    /// <param name="conversation">Id of the conversation.</param>
    /// <param name="clientId">The client's id of the activity, or null.</param>
    /// <param name="address">When it wants an answer, the address for links in it; else null.</param>
    /// <param name="create">Makes the activity for its sequence, id and time.</param>
    /// <returns>The id; the activity, or null when it was there before.</returns>
    public (string Id, StoredActivity? Added) AddFromUser(
        string conversation, string? clientId, Uri? address, Func<long, string, DateTimeOffset, Activity> create) => database.Run(connection =>
    {
        if (clientId is not null && connection.Scalar(
            "SELECT sequence FROM activities WHERE conversation = $id AND client_id = $client", ("$id", conversation), ("$client", clientId)) is long known)
        {
            return (IdOf(conversation, known), (StoredActivity?)null);
        }

        var added = Insert(connection, conversation, clientId, create);
        if (address is not null)
        {
            connection.Execute(
                "INSERT INTO pending (conversation, sequence, address) VALUES ($id, $sequence, $address)",
                ("$id", conversation), ("$sequence", added.Sequence), ("$address", address.ToString()));
        }

        return (IdOf(conversation, added.Sequence), added);
    });

    /// <summary>Appends the bot's answer to a question, which is then no longer pending.</summary>
    /// <returns>The activity; null when the conversation or the question is gone, or was answered before.</returns>
    public StoredActivity? AddAnswer(PendingQuestion question, Func<long, string, DateTimeOffset, Activity> create) => database.Run(connection =>
        connection.Execute(
            "DELETE FROM pending WHERE conversation = $id AND sequence = $sequence", ("$id", question.Conversation), ("$sequence", question.Sequence)) == 0
            ? (StoredActivity?)null
            : Insert(connection, question.Conversation, null, create));

    /// <summary>What follows a watermark, in order.</summary>
    /// <param name="conversation">Id of the conversation.</param>
    /// <param name="watermark">The last sequence that the client has; 0 for none.</param>
    /// <param name="most">Most activities to return.</param>
    public IReadOnlyList<StoredActivity> After(string conversation, long watermark, int most = 1000) => database.Run(connection => connection.Rows(
        "SELECT sequence, json FROM activities WHERE conversation = $id AND sequence > $after ORDER BY sequence LIMIT $most",
        row => new StoredActivity(row.GetInt64(0), row.GetString(1)), ("$id", conversation), ("$after", watermark), ("$most", most)));

    /// <summary>Questions that a host before this one took and did not answer, oldest first.</summary>
    public IReadOnlyList<PendingQuestion> Pending() => database.Run(connection => connection.Rows(
        "SELECT conversation, sequence, json, address FROM pending JOIN activities USING (conversation, sequence) ORDER BY conversation, sequence",
        row => new PendingQuestion(row.GetString(0), row.GetInt64(1), ActivityJson.Read(row.GetString(2)), new Uri(row.GetString(3)))));

    private StoredActivity Insert(
        SqliteConnection connection, string conversation, string? clientId, Func<long, string, DateTimeOffset, Activity> create)
    {
        var now = time.GetUtcNow();
        var sequence = connection.Scalar(
            "UPDATE conversations SET next = next + 1, touched = $now WHERE id = $id RETURNING next - 1",
            ("$now", now.ToUnixTimeMilliseconds()), ("$id", conversation)) as long? ?? throw new ConversationGoneException();
        var json = ActivityJson.Write(create(sequence, IdOf(conversation, sequence), now));
        connection.Execute(
            "INSERT INTO activities (conversation, sequence, client_id, json) VALUES ($id, $sequence, $client, $json)",
            ("$id", conversation), ("$sequence", sequence), ("$client", clientId), ("$json", json));
        return new StoredActivity(sequence, json);
    }

    // As Direct Line writes them: the conversation, a bar, seven digits.
    private static string IdOf(string conversation, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversation}|{sequence:D7}");
}
