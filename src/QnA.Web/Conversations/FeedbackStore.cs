using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using QnA.Indexing;

namespace QnA.Web.Conversations;

/// <summary>What users thought of answers.</summary>
internal sealed class FeedbackStore(ServerDatabase database, TimeProvider time)
{
    /// <summary>Keeps an opinion on an answer; a later one replaces it.</summary>
    /// <param name="answer">Id of the answer.</param>
    /// <param name="isUp">Thumbs up or down.</param>
    /// <param name="comment">What the user wrote, or null.</param>
    /// <returns>False when there is no such answer.</returns>
    public bool Add(string answer, bool isUp, string? comment) => database.Run(connection =>
    {
        if (connection.Scalar("SELECT 1 FROM answers WHERE id = $id", ("$id", answer)) is null)
        {
            return false;
        }

        connection.Execute(
            "INSERT OR REPLACE INTO feedback (answer, rating, comment, at) VALUES ($id, $rating, $comment, $now)",
            ("$id", answer), ("$rating", isUp ? "up" : "down"), ("$comment", comment), ("$now", time.GetUtcNow().ToUnixTimeMilliseconds()));
        return true;
    });

    /// <summary>Whether users found an answer good; null when nobody said.</summary>
    public bool? IsUp(string answer) => database.Run(connection =>
        connection.Scalar("SELECT rating FROM feedback WHERE answer = $id", ("$id", answer)) is string rating ? rating == "up" : (bool?)null);

    /// <summary>Every opinion with its answer, oldest first: a JSON object each, on one line, as <c>qna eval import feedback</c> reads it.</summary>
    public IReadOnlyList<string> Export() => database.Run(connection => connection.Rows(
        "SELECT rating, comment, feedback.at, json FROM feedback JOIN answers ON answers.id = feedback.answer ORDER BY feedback.at, feedback.answer",
        row => new JsonObject
        {
            ["rating"] = row.GetString(0),
            ["answer"] = JsonNode.Parse(row.GetString(3)),
            ["comment"] = row.IsDBNull(1) ? null : row.GetString(1),
            ["at"] = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)).ToString("O", CultureInfo.InvariantCulture),
        }.ToJsonString(OneLine)));

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
