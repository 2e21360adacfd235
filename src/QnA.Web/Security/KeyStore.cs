using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using QnA.Indexing;
using QnA.Web.Conversations;

namespace QnA.Web.Security;

/// <summary>The API keys of programs. Kept is a key's SHA-256: 256 random bits need no slower hash.</summary>
internal sealed class KeyStore(ServerDatabase database, TimeProvider time)
{
    /// <summary>What every key begins with, so that one that leaked is recognised.</summary>
    public const string Prefix = "qna_";

    /// <summary>Makes a key. A name whose key was revoked can be used again.</summary>
    /// <returns>The key, which nobody can show again; null when there is one of that name.</returns>
    public string? Add(string name)
    {
        var key = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var added = database.Run(connection => connection.Execute(
            """
            INSERT INTO keys (id, name, hash, created) VALUES ($id, $name, $hash, $now)
            ON CONFLICT (name) DO UPDATE SET id = excluded.id, hash = excluded.hash, created = excluded.created, revoked = NULL
                WHERE revoked IS NOT NULL
            """,
            ("$id", ConversationStore.NewId()), ("$name", name), ("$hash", HashOf(key)), ("$now", Now())));
        return added > 0 ? key : null;
    }

    /// <summary>All keys, revoked ones too, by name.</summary>
    public IReadOnlyList<ApiKey> List() => database.Run(connection => connection.Rows("SELECT name, created, revoked FROM keys ORDER BY name", Read));

    /// <summary>Lets a key open nothing from now on; false when there is none of that name.</summary>
    public bool Revoke(string name) => database.Run(connection => connection.Execute(
        "UPDATE keys SET revoked = $now WHERE name = $name AND revoked IS NULL", ("$now", Now()), ("$name", name)) > 0);

    /// <summary>Name of a key, or null for one that is unknown or revoked.</summary>
    public string? NameOf(string key) => database.Run(connection =>
        connection.Scalar("SELECT name FROM keys WHERE hash = $hash AND revoked IS NULL", ("$hash", HashOf(key))) as string);

    private static ApiKey Read(SqliteDataReader row) =>
        new(row.GetString(0), TimeOf(row.GetInt64(1)), row.IsDBNull(2) ? null : TimeOf(row.GetInt64(2)));

    private static DateTimeOffset TimeOf(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
