using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace QnA.Evaluation.DataSets.Importing;

/// <summary>A file to import, as it is or compressed with gzip, whatever its name.</summary>
internal static class SourceFile
{
    /// <summary>Its name without folders and endings, for a set made of it: <c>a/dev-v1.1.json.gz</c> is <c>dev-v1.1</c>.</summary>
    public static string NameOf(string path)
    {
        var name = Path.GetFileName(path);
        foreach (var ending in (ReadOnlySpan<string>)[".gz", ".json", ".jsonl"])
        {
            name = name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? name[..^ending.Length] : name;
        }

        return name;
    }

    /// <summary>The whole file as one JSON document.</summary>
    /// <exception cref="DataSetException">It cannot be read, or is no JSON.</exception>
    public static JsonElement ReadJson(string path)
    {
        try
        {
            using var stream = Open(path);
            using var document = JsonDocument.Parse(stream);
            return document.RootElement.Clone();
        }
        catch (Exception exception) when (IsProblem(exception))
        {
            throw Problem(path, exception);
        }
    }

    /// <summary>Its lines that are not blank, read as they are asked for.</summary>
    /// <exception cref="DataSetException">It cannot be read.</exception>
    public static IEnumerable<SourceLine> ReadLines(string path)
    {
        using var reader = OpenText(path);
        for (var number = 1; ReadLine(reader, path) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return new SourceLine(path, number, line);
            }
        }
    }

    private static StreamReader OpenText(string path)
    {
        try
        {
            return new StreamReader(Open(path), Encoding.UTF8);
        }
        catch (Exception exception) when (IsProblem(exception))
        {
            throw Problem(path, exception);
        }
    }

    private static string? ReadLine(StreamReader reader, string path)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception exception) when (IsProblem(exception))
        {
            throw Problem(path, exception);
        }
    }

    private static Stream Open(string path)
    {
        var file = File.OpenRead(path);
        var isGzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B; // RFC 1952, section 2.3.1
        file.Position = 0;
        return isGzip ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private static bool IsProblem(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or InvalidDataException or JsonException;

    private static DataSetException Problem(string path, Exception exception) => new($"{path} cannot be read: {exception.Message}", exception);
}
