using System.Text;
using System.Text.Json;

namespace QnA.Evaluation.DataSets;

/// <summary>
/// Reads a data set from a folder: <c>questions.jsonl</c>, <c>unanswerable.jsonl</c> and <c>conversations.jsonl</c> (any of
/// them), and the articles in <c>articles/</c> unless <c>set.json</c> names another folder and the set's name.
/// </summary>
public static class DataSetReader
{
    private const string Settings = "set.json";

    private static readonly string[] QuestionFiles = ["questions.jsonl", "unanswerable.jsonl"];

    private const string ConversationFile = "conversations.jsonl";

    /// <summary>Reads and checks what needs no articles: the form of every line, and that no id occurs twice.</summary>
    /// <exception cref="DataSetException">The folder is no data set, or a line is wrong; the message says where.</exception>
    public static DataSet Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DataSetException($"There is no folder {folder}. Name a folder with {QuestionFiles[0]}, or bring one with qna eval import.");
        }

        var settings = ReadSettings(folder);
        var files = QuestionFiles.Append(ConversationFile)
            .Select(name => (Name: name, Path: Path.Combine(folder, name)))
            .Where(f => File.Exists(f.Path))
            .Select(f => (f.Name, Bytes: ReadBytes(f.Path)))
            .ToList();
        if (files.Count == 0)
        {
            throw new DataSetException($"{folder} has none of {string.Join(", ", QuestionFiles)}, {ConversationFile}, so there is nothing to ask.");
        }

        var conversations = files.SelectMany(f => ReadLines(folder, f.Name, f.Bytes)).ToList();
        ThrowIfRepeated(conversations.SelectMany(c => c.Turns.Select(t => t.Id)), folder);
        return new DataSet
        {
            Name = settings.Name ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
            ArticlesFolder = Path.GetFullPath(Path.Combine(folder, settings.Articles ?? "articles")),
            Conversations = conversations,
            Hash = DataSet.HashOf(files),
        };
    }

    private static IEnumerable<LabelledConversation> ReadLines(string folder, string name, byte[] bytes)
    {
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n').Select(l => l.Trim('\r', '\uFEFF', ' ')))
        {
            number++;
            if (line.Length > 0)
            {
                yield return ReadLine(name == ConversationFile, line, $"{Path.Combine(folder, name)}, line {number}");
            }
        }
    }

    private static LabelledConversation ReadLine(bool isConversation, string line, string place)
    {
        try
        {
            var conversation = isConversation ? LabelsJson.ReadConversation(line) : LabelledConversation.Of(LabelsJson.ReadQuestion(line));
            return conversation.Turns.Count > 0 ? conversation : throw new DataSetException($"{place}: the conversation has no turns.");
        }
        catch (JsonException exception)
        {
            throw new DataSetException($"{place}: {exception.Message}", exception);
        }
    }

    private static void ThrowIfRepeated(IEnumerable<string> ids, string folder)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (ids.FirstOrDefault(id => !seen.Add(id)) is { } repeated)
        {
            throw new DataSetException($"{folder}: the id {repeated} occurs twice. Give one of the questions a new id.");
        }
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DataSetException($"{path} cannot be read: {exception.Message}", exception);
        }
    }

    private static SetSettings ReadSettings(string folder)
    {
        var path = Path.Combine(folder, Settings);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(ReadBytes(path), SetSettingsContext.Default.SetSettings) ?? new(null, null) : new(null, null);
        }
        catch (JsonException exception)
        {
            throw new DataSetException($"{path}: {exception.Message}", exception);
        }
    }
}
