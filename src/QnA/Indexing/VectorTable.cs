using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace QnA.Indexing;

/// <summary>The vectors of an index in memory, with what is needed to filter them.</summary>
internal sealed class VectorTable
{
    private readonly QuantizedVectors _vectors;
    private readonly List<long> _chunks = [];
    private readonly List<int> _articles = [];
    private readonly List<byte> _kinds = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private VectorTable(int dimensions) => _vectors = new QuantizedVectors(dimensions);

    /// <summary>Reads all vectors, ordered by article and position, so that equal scores come in that order.</summary>
    public static VectorTable Load(SqliteConnection connection, int dimensions)
    {
        var table = new VectorTable(dimensions);
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT c.id, a.id, c.kinds, v.vector
            FROM articles a JOIN chunks c ON c.article = a.number JOIN vectors v ON v.chunk = c.id ORDER BY a.id, c.id
            """;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var vector = MemoryMarshal.Cast<byte, float>(reader.GetFieldValue<byte[]>(3));
            if (vector.Length != dimensions)
                throw new SqliteException($"Chunk {reader.GetInt64(0)} has a vector of {vector.Length} dimensions.", 11);

            table.Add(reader.GetInt64(0), reader.GetString(1), (byte)reader.GetInt32(2), vector);
        }

        return table;
    }

    /// <summary>Chunks that pass the filter, among which are the nearest; in order of article and position.</summary>
    public IReadOnlyList<long> Candidates(ReadOnlySpan<float> unitQuery, int top, SearchFilter filter, CancellationToken cancellationToken) =>
        [.. _vectors.Candidates(unitQuery, top, Accepts(filter), cancellationToken).Select(row => _chunks[row])];

    /// <summary>The nearest of the candidates by their full vectors, best first, in the order given among equals.</summary>
    public static IReadOnlyList<(long Chunk, float Score)> Rank(
        SqliteConnection connection, IReadOnlyList<long> candidates, ReadOnlySpan<float> unitQuery, int top)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT vector FROM vectors WHERE chunk = $chunk";
        var chunk = command.Parameters.Add("$chunk", SqliteType.Integer);
        var scored = new List<(long Chunk, float Score)>(candidates.Count);
        foreach (var candidate in candidates)
        {
            chunk.Value = candidate;
            var vector = (byte[])command.ExecuteScalar()!; // it was there when the table was loaded from the same snapshot
            scored.Add((candidate, TensorPrimitives.Dot(MemoryMarshal.Cast<byte, float>(vector), unitQuery)));
        }

        return [.. scored.OrderByDescending(hit => hit.Score).Take(top)];
    }

    private void Add(long chunk, string article, byte kinds, ReadOnlySpan<float> vector)
    {
        if (!_numbers.TryGetValue(article, out var number))
            _numbers[article] = number = _numbers.Count;
        _chunks.Add(chunk);
        _articles.Add(number);
        _kinds.Add(kinds);
        _vectors.Add(vector);
    }

    private Func<int, bool>? Accepts(SearchFilter filter)
    {
        var kinds = KindMask.Of(filter.Kinds);
        if (filter.Files is null)
            return KindMask.CoversAll(kinds) ? null : row => (_kinds[row] & kinds) != 0;

        var allowed = new bool[_numbers.Count];
        foreach (var file in filter.Files)
        {
            if (_numbers.TryGetValue(file, out var number))
                allowed[number] = true;
        }

        return row => allowed[_articles[row]] && (_kinds[row] & kinds) != 0;
    }
}
