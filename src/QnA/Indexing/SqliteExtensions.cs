using Microsoft.Data.Sqlite;

namespace QnA.Indexing;

/// <summary>Short forms of what the index does with SQLite.</summary>
internal static class SqliteExtensions
{
    extension(SqliteConnection connection)
    {
        public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            using var command = connection.Command(sql, parameters);
            return command.ExecuteNonQuery();
        }

        /// <summary>The first column of the first row; null when there is no row or it is NULL.</summary>
        public object? Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            using var command = connection.Command(sql, parameters);
            return command.ExecuteScalar() is { } value and not DBNull ? value : null;
        }

        public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            using var command = connection.Command(sql, parameters);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
                rows.Add(read(reader));

            return rows;
        }

        private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in parameters)
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);

            return command;
        }
    }

    extension(SqliteException exception)
    {
        /// <summary>SQLITE_CORRUPT or SQLITE_NOTADB: the bytes of the file are wrong, whoever asks.</summary>
        public bool IsCorruption => exception.SqliteErrorCode is 11 or 26;

        /// <summary>SQLITE_BUSY or SQLITE_LOCKED: another connection is in the way.</summary>
        public bool IsBusy => exception.SqliteErrorCode is 5 or 6;
    }
}
