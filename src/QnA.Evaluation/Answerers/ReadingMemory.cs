using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using QnA.Inference;

namespace QnA.Evaluation.Answerers;

/// <summary>
/// Remembers on disk what a grounder read, so that a run in which only rules changed need not read again. A reading depends
/// on the model and the two texts alone, and stands under a hash of all three. Safe for use from several threads; of several
/// processes the first one writes, the others only use what they find.
/// </summary>
public sealed class ReadingMemory : IGrounder, IDisposable
{
    private readonly IGrounder _inner;
    private readonly string _model;
    private readonly ConcurrentDictionary<UInt128, Reading> _readings = [];
    private readonly ConcurrentDictionary<UInt128, float> _supports = [];
    private readonly BinaryWriter? _writer;
    private readonly Lock _gate = new();

    private ReadingMemory(IGrounder inner, string model, string file)
    {
        (_inner, _model) = (inner, model);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!); // a file has a folder
        var stream = OpenToWrite(file);
        if (stream is null)
        {
            using var shared = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            Load(shared);
            return;
        }

        stream.SetLength(Load(stream)); // what a killed process left half written is cut off
        stream.Position = stream.Length;
        _writer = new BinaryWriter(stream, Encoding.UTF8);
    }

    /// <summary>Opens the memory, making it where there is none.</summary>
    /// <param name="inner">Reads what is not remembered.</param>
    /// <param name="model">A fingerprint of its weights.</param>
    /// <param name="file">Where readings are kept.</param>
    /// <exception cref="IOException">The file cannot be used.</exception>
    public static ReadingMemory Open(IGrounder inner, string model, string file) => new(inner, model, file);

    /// <inheritdoc/>
    public IReadOnlyList<Reading> Read(string question, IReadOnlyList<string> passages, CancellationToken cancellationToken) =>
        Recall("read", question, passages, _readings, unknown => _inner.Read(question, unknown, cancellationToken), Write);

    /// <inheritdoc/>
    public IReadOnlyList<float> Support(string claim, IReadOnlyList<string> passages, CancellationToken cancellationToken) =>
        Recall("support", claim, passages, _supports, unknown => _inner.Support(claim, unknown, cancellationToken), Write);

    public void Dispose() => _writer?.Dispose();

    private List<T> Recall<T>(
        string head, string first, IReadOnlyList<string> passages, ConcurrentDictionary<UInt128, T> known,
        Func<IReadOnlyList<string>, IReadOnlyList<T>> make, Action<UInt128, T> write)
    {
        var keys = passages.Select(p => KeyOf(head, first, p)).ToList();
        var unknown = keys.Index().Where(k => !known.ContainsKey(k.Item)).DistinctBy(k => k.Item).ToList();
        var made = unknown.Count == 0 ? [] : make([.. unknown.Select(k => passages[k.Index])]);
        for (var i = 0; i < made.Count; i++)
        {
            if (known.TryAdd(unknown[i].Item, made[i]))
            {
                write(unknown[i].Item, made[i]);
            }
        }

        return [.. keys.Select(k => known[k])];
    }

    private UInt128 KeyOf(string head, string first, string passage)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{_model}\0{head}\0{first}\0{passage}"), hash);
        return BitConverter.ToUInt128(hash);
    }

    private static FileStream? OpenToWrite(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null; // another process is writing
        }
    }

    /// <summary>Reads all whole entries.</summary>
    /// <returns>Where the last of them ends.</returns>
    private long Load(FileStream stream)
    {
        using var reader = new BinaryReader(new BufferedStream(stream, 1 << 16), Encoding.UTF8, leaveOpen: true);
        var end = 0L;
        try
        {
            while (end < stream.Length)
            {
                var key = new UInt128(reader.ReadUInt64(), reader.ReadUInt64());
                var count = reader.ReadInt32();
                var logit = reader.ReadSingle();
                if (count < 0)
                {
                    _supports[key] = logit;
                }
                else
                {
                    _readings[key] = new Reading(logit, [.. Enumerable.Range(0, count).Select(_ => ReadSpan(reader))]);
                }

                end += 16 + 8 + 16 * Math.Max(0, count);
            }
        }
        catch (EndOfStreamException)
        {
            // The last entry was cut short.
        }

        return end;
    }

    private static ReadSpan ReadSpan(BinaryReader reader) =>
        new(new TextRange(reader.ReadInt32(), reader.ReadInt32()), reader.ReadSingle(), reader.ReadSingle());

    private void Write(UInt128 key, Reading reading) => Append(key, reading.Spans.Count, reading.AnswerableLogit, reading.Spans);

    private void Write(UInt128 key, float support) => Append(key, -1, support, []);

    private void Append(UInt128 key, int count, float logit, IReadOnlyList<ReadSpan> spans)
    {
        if (_writer is null)
        {
            return;
        }

        lock (_gate)
        {
            _writer.Write((ulong)(key >> 64));
            _writer.Write((ulong)key);
            _writer.Write(count);
            _writer.Write(logit);
            foreach (var span in spans)
            {
                _writer.Write(span.Range.Start);
                _writer.Write(span.Range.End);
                _writer.Write(span.Logit);
                _writer.Write(span.Probability);
            }
        }
    }
}
