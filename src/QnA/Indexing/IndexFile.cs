using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace QnA.Indexing;

/// <summary>Opens index files, and tells them from files of somebody else.</summary>
internal static class IndexFile
{
    /// <summary>Above this size the check of every page costs more than it is worth on each opening; SQLite still checks what it reads.</summary>
    private const long CheckedBytes = 16 << 20;

    /// <summary>Size of SQLite's header, and where the application id stands in it (https://sqlite.org/fileformat.html).</summary>
    private const int HeaderBytes = 100, ApplicationIdOffset = 68;

    /// <summary>SQLITE_CORRUPT.</summary>
    private const int Corrupt = 11;

    static IndexFile() => SQLitePCL.Batteries_V2.Init();

    /// <summary>Null when the file is an index of ours (healthy or not), else what is wrong. An empty file counts as missing.</summary>
    public static IndexProblem? Inspect(string path)
    {
        if (Directory.Exists(path))
            return IndexProblem.Foreign;

        var file = new FileInfo(path);
        if (!file.Exists || file.Length == 0)
            return IndexProblem.Missing;

        Span<byte> header = stackalloc byte[HeaderBytes];
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) == HeaderBytes
            && header.StartsWith("SQLite format 3\0"u8)
            && BinaryPrimitives.ReadInt32BigEndian(header[ApplicationIdOffset..]) == IndexSchema.ApplicationId
                ? null
                : IndexProblem.Foreign;
    }

    /// <summary>A connection for reading that holds one snapshot of the index until it is disposed.</summary>
    public static SqliteConnection OpenSnapshot(string path)
    {
        SqliteConnection connection;
        try
        {
            connection = BeginSnapshot(Open(path, SqliteOpenMode.ReadOnly, timeoutSeconds: 5));
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is 8 or 10 or 14 && !HasLog(path))
        {
            // Read-only media: SQLite cannot create the shared memory of its log beside the file. Nobody else can write
            // there either, and there is no log to be read, so the file may be taken as it is.
            connection = BeginSnapshot(OpenImmutable(path));
        }

        return connection;
    }

    /// <summary>A connection that takes the file as it is, without locks, for media on which nobody writes.</summary>
    internal static SqliteConnection OpenImmutable(string path) =>
        Open(new UriBuilder(Uri.UriSchemeFile, "") { Path = Path.GetFullPath(path) }.Uri.AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly, 0);

    /// <summary>A connection for the one writer.</summary>
    public static SqliteConnection OpenForWriting(string path, int timeoutSeconds) =>
        Open(path, SqliteOpenMode.ReadWriteCreate, timeoutSeconds);

    /// <summary>A copy in memory of what a connection sees, to be changed at will.</summary>
    public static SqliteConnection CopyToMemory(SqliteConnection source)
    {
        var copy = Open("", SqliteOpenMode.Memory, timeoutSeconds: 0);
        try
        {
            source.BackupDatabase(copy);
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <summary>Throws SQLITE_CORRUPT when the file is cut short or a page or a table is damaged; of large files only the length is checked.</summary>
    public static void Check(SqliteConnection connection, string path)
    {
        // SQLite reads the missing part of a last page as zeros. While there is a log, the file may rightly be shorter.
        var length = new FileInfo(path).Length;
        var pages = (long)connection.Scalar("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")!; // a product
        if (length < pages && !HasLog(path))
            throw new SqliteException("The index is cut short.", Corrupt);
        if (length <= CheckedBytes && connection.Scalar("PRAGMA quick_check(1)") is not "ok")
            throw new SqliteException("The index is damaged.", Corrupt);
    }

    private static SqliteConnection BeginSnapshot(SqliteConnection connection)
    {
        try
        {
            // At most 32 MB of pages are kept, which spares the larger indexes the way to the file.
            connection.Execute("PRAGMA cache_size = -32768");

            // The transaction starts with its first read; from then on a writer's commits are not seen.
            connection.Execute("BEGIN");
            connection.Scalar("SELECT count(*) FROM sqlite_master");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static bool HasLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    private static SqliteConnection Open(string source, SqliteOpenMode mode, int timeoutSeconds)
    {
        // Without pooling the file is let go when the connection is disposed.
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = Math.Max(1, timeoutSeconds), // 0 would mean for ever
        };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
