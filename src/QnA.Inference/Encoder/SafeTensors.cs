using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace QnA.Inference.Encoder;

/// <summary>
/// Reads named tensors from a safetensors file (8 bytes: header length, little-endian; a JSON header: name to type, shape
/// and byte range; the data). See the format page of huggingface/safetensors.
/// </summary>
internal sealed class SafeTensors : IDisposable
{
    private const int LongestHeader = 1 << 20;

    private readonly string _file;
    private readonly SafeFileHandle _handle;
    private readonly long _dataStart;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    private SafeTensors(string file, SafeFileHandle handle)
    {
        _file = file;
        _handle = handle;

        Span<byte> lengthBytes = stackalloc byte[sizeof(long)];
        ReadExactly(lengthBytes, 0, "the header length");
        var headerLength = BinaryPrimitives.ReadInt64LittleEndian(lengthBytes);
        if (headerLength is < 2 or > LongestHeader)
            throw Corrupt($"it says that its header has {headerLength} bytes");

        var header = new byte[headerLength];
        ReadExactly(header, sizeof(long), "the header");
        _dataStart = sizeof(long) + headerLength;
        ReadHeader(header);
    }

    /// <exception cref="ModelFileException">The file is missing, unreadable or not in this format.</exception>
    public static SafeTensors Open(string file)
    {
        SafeFileHandle handle;
        try
        {
            handle = File.OpenHandle(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ModelFileException($"The model file '{file}' cannot be opened ({failure.Message}). {Remedy}", failure);
        }

        try
        {
            return new SafeTensors(file, handle);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>What to do about a bad model file.</summary>
    public const string Remedy = "The models ship with the program, in its folder Models: install or build it again to get them back.";

    public float[] ReadFloats(string name, params ReadOnlySpan<int> shape)
    {
        var values = new float[Find(name, "F32", shape) / sizeof(float)];
        ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()), _dataStart + _entries[name].Start, name);
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<float, int>(values.AsSpan()), MemoryMarshal.Cast<float, int>(values.AsSpan()));
        return values;
    }

    /// <summary>Reads an int8 tensor into <paramref name="target"/>, which has exactly its length.</summary>
    public void ReadBytes(string name, Span<sbyte> target, params ReadOnlySpan<int> shape)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(target.Length, Find(name, "I8", shape));
        ReadExactly(MemoryMarshal.AsBytes(target), _dataStart + _entries[name].Start, name);
    }

    public void Dispose() => _handle.Dispose();

    private void ReadHeader(byte[] header)
    {
        try
        {
            using var json = JsonDocument.Parse(header);
            foreach (var tensor in json.RootElement.EnumerateObject())
            {
                if (tensor.NameEquals("__metadata__"))
                    continue;

                // No LINQ over these structs: compiling it would take a new process longer than reading the file.
                var sizes = tensor.Value.GetProperty("shape");
                var shape = new long[sizes.GetArrayLength()];
                for (var i = 0; i < shape.Length; i++)
                    shape[i] = sizes[i].GetInt64();

                var range = tensor.Value.GetProperty("data_offsets");
                _entries[tensor.Name] = new Entry(
                    tensor.Value.GetProperty("dtype").GetString() ?? "", shape, range[0].GetInt64(), range[1].GetInt64());
            }
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException or IndexOutOfRangeException)
        {
            throw new ModelFileException($"The model file '{_file}' is damaged: its header cannot be read. {Remedy}", failure);
        }
    }

    /// <returns>The tensor's length in bytes.</returns>
    private int Find(string name, string type, ReadOnlySpan<int> shape)
    {
        if (!_entries.TryGetValue(name, out var entry))
            throw Corrupt($"it has no tensor '{name}'");

        long length = type == "I8" ? 1 : sizeof(float);
        var fits = entry.Type == type && entry.Shape.Length == shape.Length;
        for (var i = 0; fits && i < shape.Length; i++)
        {
            fits = entry.Shape[i] == shape[i];
            length *= shape[i];
        }

        if (!fits || entry.Start < 0 || entry.End - entry.Start != length)
            throw Corrupt($"its tensor '{name}' is not {type} [{string.Join(", ", shape.ToArray())}]");
        return (int)length;
    }

    private void ReadExactly(Span<byte> target, long position, string what)
    {
        while (target.Length > 0)
        {
            var read = RandomAccess.Read(_handle, target, position);
            if (read == 0)
                throw Corrupt($"it ends before {what}");
            target = target[read..];
            position += read;
        }
    }

    private ModelFileException Corrupt(string why) => new($"The model file '{_file}' is damaged: {why}. {Remedy}");

    private sealed record Entry(string Type, long[] Shape, long Start, long End);
}
