using System.Text;
using System.Text.Json;

namespace QnA.Evaluation.DataSets.Importing;

/// <summary>
/// Questions of a data set that wait for their labels: <c>inbox.jsonl</c> in its folder, in the form of <c>questions.jsonl</c>.
/// They are not a part of the set, and not asked, until somebody has labelled them there.
/// </summary>
public sealed class Inbox(string setFolder)
{
    private readonly string _path = Path.Combine(setFolder, SetFiles.Inbox);

    /// <summary>Full path of the file.</summary>
    public string FullPath => Path.GetFullPath(_path);

    /// <summary>The questions, in the order in which they came; none when there is no file.</summary>
    /// <exception cref="DataSetException">A line is damaged.</exception>
    public IReadOnlyList<LabelledQuestion> Read() => File.Exists(_path) ? [.. SourceFile.ReadLines(_path).Select(Question)] : [];

    /// <summary>Adds questions at the end. A reader sees the old file or the new one, never half of one.</summary>
    /// <exception cref="DataSetException">The file cannot be written.</exception>
    public void Add(IReadOnlyList<LabelledQuestion> questions)
    {
        var temporary = _path + ".tmp";
        try
        {
            var all = Read().Concat(questions).Select(q => LabelsJson.Write(q) + "\n");
            File.WriteAllText(temporary, string.Concat(all), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(temporary, _path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DataSetException($"{FullPath} cannot be written: {exception.Message}", exception);
        }
    }

    private static LabelledQuestion Question(SourceLine line)
    {
        try
        {
            return LabelsJson.ReadQuestion(line.Text);
        }
        catch (JsonException exception)
        {
            throw line.Problem($"cannot be read ({exception.Message.TrimEnd('.')})", "a question as in eval/README.md");
        }
    }
}
