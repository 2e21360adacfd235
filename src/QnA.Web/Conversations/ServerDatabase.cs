using Microsoft.Data.Sqlite;
using QnA.Indexing;

namespace QnA.Web.Conversations;

/// <summary>The SQLite file of the host: conversations, feedback, keys. One connection, used by one thread at a time.</summary>
internal sealed class ServerDatabase : IDisposable
{
    private const int Version = 1;

    private const string Schema =
        """
        CREATE TABLE conversations (
            id TEXT PRIMARY KEY, channel TEXT NOT NULL, user TEXT NOT NULL, created INTEGER NOT NULL, touched INTEGER NOT NULL,
            next INTEGER NOT NULL DEFAULT 1);
        CREATE INDEX conversations_by_age ON conversations (touched);
        CREATE TABLE activities (
            conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE, sequence INTEGER NOT NULL,
            client_id TEXT, json TEXT NOT NULL, PRIMARY KEY (conversation, sequence)) WITHOUT ROWID;
        CREATE UNIQUE INDEX activities_by_client ON activities (conversation, client_id) WHERE client_id IS NOT NULL;
        CREATE TABLE pending (
            conversation TEXT NOT NULL, sequence INTEGER NOT NULL, address TEXT NOT NULL, PRIMARY KEY (conversation, sequence),
            FOREIGN KEY (conversation, sequence) REFERENCES activities (conversation, sequence) ON DELETE CASCADE) WITHOUT ROWID;
        CREATE TABLE answers (
            id TEXT PRIMARY KEY, conversation TEXT REFERENCES conversations (id) ON DELETE CASCADE, at INTEGER NOT NULL,
            json TEXT NOT NULL);
        CREATE INDEX answers_by_conversation ON answers (conversation, at);
        CREATE TABLE feedback (
            answer TEXT PRIMARY KEY REFERENCES answers (id) ON DELETE CASCADE, rating TEXT NOT NULL, comment TEXT, at INTEGER NOT NULL);
        CREATE TABLE sent (
            conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE, message TEXT NOT NULL,
            answer TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE, PRIMARY KEY (conversation, message)) WITHOUT ROWID;
        CREATE TABLE keys (
            id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, hash BLOB NOT NULL UNIQUE, created INTEGER NOT NULL, revoked INTEGER);
        CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL);
        """;

    private readonly SqliteConnection _connection;
    private readonly Lock _gate = new();
    private bool _isInTransaction;

    static ServerDatabase() => SQLitePCL.Batteries_V2.Init();

    private ServerDatabase(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens the file, or makes it; only its owner may read it.</summary>
    /// <exception cref="SettingsException">The file cannot be used; the message names the setting.</exception>
    public static ServerDatabase Open(string file)
    {
        SqliteConnection? connection = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!); // a full path of a file
            if (!File.Exists(file) && !OperatingSystem.IsWindows())
            {
                File.Open(file, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }).Dispose();
            }

            connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 10 }.ToString());
            connection.Open();
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
            Migrate(connection, file);
            return new ServerDatabase(connection);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            connection?.Dispose();
            throw new SettingsException(
                $"The file for conversations cannot be opened: {exception.Message} Choose another place with QnA:Web:DataFile.", exception);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>Reads or writes in one transaction, or within that of the caller; what throws leaves nothing behind.</summary>
    public T Run<T>(Func<SqliteConnection, T> work)
    {
        lock (_gate)
        {
            if (_isInTransaction)
            {
                return work(_connection); // the lock is this thread's
            }

            using var transaction = _connection.BeginTransaction(deferred: true);
            _isInTransaction = true;
            try
            {
                var result = work(_connection);
                transaction.Commit();
                return result;
            }
            finally
            {
                _isInTransaction = false;
            }
        }
    }

    /// <inheritdoc cref="Run{T}"/>
    public void Run(Action<SqliteConnection> work) => Run(connection =>
    {
        work(connection);
        return true;
    });

    public void Dispose()
    {
        lock (_gate)
        {
            _connection.Dispose();
        }
    }

    private static void Migrate(SqliteConnection connection, string file)
    {
        switch ((long)connection.Scalar("PRAGMA user_version")!) // always a number
        {
            case Version:
                return;
            case 0 when (long)connection.Scalar("SELECT count(*) FROM sqlite_master")! == 0: // a count
                connection.Execute($"BEGIN IMMEDIATE; {Schema} PRAGMA user_version = {Version}; COMMIT");
                return;
            default:
                throw new SettingsException($"{file} is not a file of this program, or of another version. Choose another place with QnA:Web:DataFile.");
        }
    }
}
