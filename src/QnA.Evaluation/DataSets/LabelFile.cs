using System.Text;
using System.Text.Json;

namespace QnA.Evaluation.DataSets;

/// <summary>
/// A file of labelled questions, one a line, of which single lines are changed; all others stay as they are, byte for byte.
/// </summary>
public sealed class LabelFile
{
    private readonly byte[] _asRead;
    private readonly IReadOnlyList<Line> _lines;

    private LabelFile(string path, byte[] asRead, IReadOnlyList<Line> lines) => (Path, _asRead, _lines) = (path, asRead, lines);

    /// <summary>Where the file is, links followed.</summary>
    public string Path { get; }

    /// <summary>The questions in the order of the file.</summary>
    public IEnumerable<LabelledQuestion> Questions => _lines.Select(l => l.Question).OfType<LabelledQuestion>();

    /// <summary>Reads the file; one that does not exist has no lines.</summary>
    /// <exception cref="DataSetException">It cannot be read, or a line is no question.</exception>
    public static LabelFile Read(string path)
    {
        try
        {
            var target = new FileInfo(path) is { LinkTarget: not null } link
                ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName // it is a link
                : System.IO.Path.GetFullPath(path);
            var bytes = File.Exists(target) ? File.ReadAllBytes(target) : [];
            return new LabelFile(target, bytes, [.. Split(path, bytes)]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DataSetException($"{path} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>The line of a question as it stands in the file, without its end; null when there is none.</summary>
    public string? Find(string id) => _lines.FirstOrDefault(l => l.Question?.Id == id)?.Text;

    /// <summary>The same file with the question in place of the one with its id, or else at the end.</summary>
    public LabelFile With(LabelledQuestion question)
    {
        var lines = _lines.ToList();
        var at = lines.FindIndex(l => l.Question?.Id == question.Id);
        if (at >= 0)
        {
            lines[at] = lines[at] with { Text = LabelLine.Write(question), Question = question };
            return new LabelFile(Path, _asRead, lines);
        }

        var end = lines.FirstOrDefault()?.End is { Length: > 0 } usual ? usual : "\n";
        if (lines.Count > 0 && lines[^1].End.Length == 0)
        {
            lines[^1] = lines[^1] with { End = end };
        }

        lines.Add(new Line("", LabelLine.Write(question), end, question));
        return new LabelFile(Path, _asRead, lines);
    }

    /// <summary>The same file without the line that <see cref="Find"/> gives; a later one with the same id stays.</summary>
    public LabelFile Without(string id)
    {
        var line = _lines.FirstOrDefault(l => l.Question?.Id == id);
        return new LabelFile(Path, _asRead, [.. _lines.Where(l => !ReferenceEquals(l, line))]);
    }

    /// <summary>Writes the file at once: whoever reads it sees the old one or the new one, whole.</summary>
    /// <exception cref="LabelFileChangedException">Somebody else has changed the file since it was read; nothing was written.</exception>
    /// <exception cref="IOException">It cannot be written; the old one is still there.</exception>
    public void Save()
    {
        var temporary = $"{Path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(Encoding.UTF8.GetBytes(string.Concat(_lines.Select(l => l.Mark + l.Text + l.End))));
                stream.Flush(flushToDisk: true);
            }

            var exists = File.Exists(Path);
            if (!(exists ? File.ReadAllBytes(Path) : []).AsSpan().SequenceEqual(_asRead))
            {
                throw new LabelFileChangedException($"{System.IO.Path.GetFileName(Path)} was changed by somebody else at the same moment. Save again.");
            }

            if (exists && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(Path));
            }

            File.Move(temporary, Path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary); // there only when something went wrong
        }
    }

    private static IEnumerable<Line> Split(string path, byte[] bytes)
    {
        var text = Decode(path, bytes);
        for (int start = 0, number = 1; start < text.Length; number++)
        {
            var feed = text.IndexOf('\n', start);
            var next = feed < 0 ? text.Length : feed + 1;
            var contentEnd = feed < 0 ? text.Length : feed > start && text[feed - 1] == '\r' ? feed - 1 : feed;
            var mark = text[start] == '\uFEFF' ? "\uFEFF" : "";
            var content = text[(start + mark.Length)..contentEnd];
            yield return new Line(mark, content, text[contentEnd..next], Parse(content, $"{path}, line {number}"));
            start = next;
        }
    }

    private static string Decode(string path, byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            throw new DataSetException($"{path} is not valid UTF-8 (byte {exception.Index}).", exception);
        }
    }

    private static LabelledQuestion? Parse(string line, string place)
    {
        try
        {
            return string.IsNullOrWhiteSpace(line) ? null : LabelsJson.ReadQuestion(line);
        }
        catch (JsonException exception)
        {
            throw new DataSetException($"{place}: {exception.Message}", exception);
        }
    }

    /// <summary>One line: byte order mark, characters, end, and the question it holds unless it is blank.</summary>
    private sealed record Line(string Mark, string Text, string End, LabelledQuestion? Question);
}
