using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using QnA.Answering;
using QnA.Evaluation.Answerers;

namespace QnA.Evaluation.Runs;

/// <summary>
/// Answers kept on disk, each under a hash of everything that shapes it: the answerer's identity, the question, earlier turns,
/// and what is hidden or left out. A cached answer keeps the time it took when it was made. Safe for use from several threads.
/// </summary>
public sealed class AnswerCache : IDisposable
{
    private static readonly AnswerTimings NoTime = new(0, 0, 0);

    private readonly SqliteConnection _connection;
    private readonly Lock _gate = new();

    private AnswerCache(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens the cache, making it where there is none.</summary>
    /// <exception cref="RunException">The file cannot be used; the message says what to do.</exception>
    public static AnswerCache Open(string file)
    {
        SqliteConnection? connection = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!); // a file has a folder
            SQLitePCL.Batteries_V2.Init();
            connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
            connection.Open();
            Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE IF NOT EXISTS replies (key TEXT PRIMARY KEY, reply TEXT NOT NULL) WITHOUT ROWID;");
            return new AnswerCache(connection);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            connection?.Dispose();
            throw new RunException($"The cache of answers {file} cannot be used ({exception.Message}). Delete it, or run with --no-cache.", exception);
        }
    }

    /// <summary>The reply to this inquiry, from the cache or else asked for; answerers without an identity are always asked.</summary>
    public async Task<Reply> AskAsync(IAnswerer answerer, Inquiry inquiry, CancellationToken cancellationToken)
    {
        if (answerer.Identity is not { } identity)
        {
            return await answerer.AskAsync(inquiry, cancellationToken).ConfigureAwait(false);
        }

        var key = KeyOf(answerer.Name, identity, inquiry);
        if (Find(key) is { } known)
        {
            return known;
        }

        var reply = await answerer.AskAsync(inquiry, cancellationToken).ConfigureAwait(false);
        try
        {
            Keep(key, reply);
        }
        catch (SqliteException)
        {
            // A full disk loses the short cut, not the answer.
        }

        return reply;
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>SHA-256 over everything that shapes the reply. Times are left out: they shape nothing.</summary>
    internal static string KeyOf(string answerer, IReadOnlyDictionary<string, string> identity, Inquiry inquiry)
    {
        var parts = new List<string> { answerer };
        parts.AddRange(identity.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}"));
        parts.Add($"question={inquiry.Question}");
        parts.AddRange(inquiry.Earlier.Select(a => $"earlier={AnswerJson.Write(a with { Timings = NoTime })}"));
        parts.Add(inquiry.Within is null ? "all" : "");
        parts.AddRange((inquiry.Within ?? []).Order(StringComparer.Ordinal).Select(f => $"within={f}"));
        parts.AddRange(inquiry.Hidden.Select(h => FormattableString.Invariant($"hidden={h.Range.Start}-{h.Range.End} {h.File}")).Order(StringComparer.Ordinal));

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length)); // so that no two lists of parts run together into one
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private Reply? Find(string key)
    {
        lock (_gate)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = "SELECT reply FROM replies WHERE key = $key";
            command.Parameters.AddWithValue("$key", key);
            try
            {
                return command.ExecuteScalar() is string json ? JsonSerializer.Deserialize(json, ReplyJson.Default.Reply) : null;
            }
            catch (Exception exception) when (exception is JsonException or SqliteException)
            {
                return null; // what cannot be read is asked anew
            }
        }
    }

    private void Keep(string key, Reply reply)
    {
        var json = JsonSerializer.Serialize(reply, ReplyJson.Default.Reply);
        lock (_gate)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = "INSERT OR REPLACE INTO replies (key, reply) VALUES ($key, $reply)";
            command.Parameters.AddWithValue("$key", key);
            command.Parameters.AddWithValue("$reply", json);
            command.ExecuteNonQuery();
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

[JsonSerializable(typeof(Reply))]
internal sealed partial class ReplyJson : JsonSerializerContext;
