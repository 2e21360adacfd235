using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using QnA.Answering;
using QnA.Conversations;
using QnA.Indexing;

namespace QnA.Web.Conversations;

/// <summary>Conversations with their answers, kept over restarts.</summary>
internal sealed class ConversationStore(ServerDatabase database, TimeProvider time)
{
    /// <summary>Turns that a follow-up can refer to.</summary>
    private const int RememberedTurns = 10;

    /// <summary>An id that nobody can guess: 128 random bits.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Makes a conversation with an id of its own.</summary>
    public Conversation Create(string channel, string user) => GetOrCreate(NewId(), channel, user);

    /// <summary>The conversation with that id, made when there is none.</summary>
    public Conversation GetOrCreate(string id, string channel, string user) => database.Run(connection =>
    {
        connection.Execute(
            "INSERT INTO conversations (id, channel, user, created, touched) VALUES ($id, $channel, $user, $now, $now) ON CONFLICT DO NOTHING",
            ("$id", id), ("$channel", channel), ("$user", user), ("$now", Now()));
        return Read(connection, id)!; // just made, if it was not there
    });

    /// <summary>The conversation with that id, or null.</summary>
    public Conversation? Find(string id) => database.Run(connection => Read(connection, id));

    /// <summary>Keeps an answer under an id; in a conversation, follow-ups can refer to it.</summary>
    /// <param name="conversation">Id of the conversation, or null for a question on its own.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>The answer's id.</returns>
    public string AddAnswer(string? conversation, Answer answer)
    {
        var id = NewId();
        database.Run(connection =>
        {
            connection.Execute(
                "INSERT INTO answers (id, conversation, at, json) VALUES ($id, $conversation, $now, $json)",
                ("$id", id), ("$conversation", conversation), ("$now", Now()), ("$json", AnswerJson.Write(answer)));
            connection.Execute("UPDATE conversations SET touched = $now WHERE id = $id", ("$now", Now()), ("$id", conversation));
        });
        return id;
    }

    /// <summary>The answer with that id, or null.</summary>
    public Answer? FindAnswer(string id) => database.Run(connection =>
        connection.Scalar("SELECT json FROM answers WHERE id = $id", ("$id", id)) is string json ? AnswerJson.Read(json) : null);

    /// <summary>All answers of a conversation, oldest first, with their ids.</summary>
    public IReadOnlyList<(string Id, Answer Answer)> Answers(string conversation) => database.Run(connection => connection.Rows(
        "SELECT id, json FROM answers WHERE conversation = $id ORDER BY at, rowid",
        row => (row.GetString(0), AnswerJson.Read(row.GetString(1))), ("$id", conversation)));

    /// <summary>The last turns of a conversation, oldest first, as a question is understood by them. Small talk is no turn.</summary>
    public IReadOnlyList<Turn> Turns(string conversation)
    {
        var answers = database.Run(connection => connection.Rows(
            "SELECT json FROM answers WHERE conversation = $id ORDER BY at DESC, rowid DESC LIMIT $most",
            row => AnswerJson.Read(row.GetString(0)), ("$id", conversation), ("$most", RememberedTurns)));
        return [.. answers.Where(a => a.Status != AnswerStatus.Smalltalk).Reverse().Select(HistoryJson.TurnOf)];
    }

    /// <summary>Deletes a conversation and everything in it; false when there was none.</summary>
    public bool Delete(string id) => database.Run(connection => connection.Execute("DELETE FROM conversations WHERE id = $id", ("$id", id)) > 0);

    /// <summary>Deletes what nobody has used since that time.</summary>
    /// <returns>How many conversations went.</returns>
    public int DeleteBefore(DateTimeOffset time) => database.Run(connection =>
    {
        connection.Execute("DELETE FROM answers WHERE conversation IS NULL AND at < $time", ("$time", time.ToUnixTimeMilliseconds()));
        return connection.Execute("DELETE FROM conversations WHERE touched < $time", ("$time", time.ToUnixTimeMilliseconds()));
    });

    private static Conversation? Read(SqliteConnection connection, string id) => connection.Rows(
        "SELECT id, channel, user, created FROM conversations WHERE id = $id",
        row => new Conversation(row.GetString(0), row.GetString(1), row.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))),
        ("$id", id)).FirstOrDefault();

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
