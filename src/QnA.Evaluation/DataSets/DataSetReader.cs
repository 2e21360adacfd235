using System.Text;
using System.Text.Json;

namespace QnA.Evaluation.DataSets;

/// <summary>
/// Reads a data set from a folder: <c>questions.jsonl</c>, <c>unanswerable.jsonl</c>, <c>conversations.jsonl</c>,
/// <c>queries.jsonl</c> and <c>claims.jsonl</c> (any of them), and the articles in <c>articles/</c> unless <c>set.json</c> names
/// another folder and the set's name. Other files are not looked at.
/// </summary>
public static class DataSetReader
{
    /// <summary>Reads and checks what needs no articles: the form of every line, and that no id occurs twice.</summary>
    /// <exception cref="DataSetException">The folder is no data set, or a line is wrong; the message says where.</exception>
    public static DataSet Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DataSetException($"There is no folder {folder}. Name a folder with {SetFiles.Questions}, or bring one with qna eval import.");
        }

        var settings = SetFiles.ReadSettings(folder);
        var files = SetFiles.Labels
            .Select(name => (Name: name, Path: Path.Combine(folder, name)))
            .Where(f => File.Exists(f.Path))
            .Select(f => (f.Name, Bytes: SetFiles.ReadBytes(f.Path)))
            .ToList();
        if (files.Count == 0)
        {
            throw new DataSetException($"{folder} has none of {string.Join(", ", SetFiles.Labels)}, so there is nothing to ask.");
        }

        var set = new DataSet
        {
            Name = settings.Name ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
            ArticlesFolder = Path.GetFullPath(Path.Combine(folder, settings.Articles ?? SetFiles.Articles)),
            Conversations =
            [
                .. Of(SetFiles.Questions, line => LabelledConversation.Of(LabelsJson.ReadQuestion(line))),
                .. Of(SetFiles.Unanswerable, line => LabelledConversation.Of(LabelsJson.ReadQuestion(line))),
                .. Of(SetFiles.Conversations, ReadConversation),
            ],
            Queries = [.. Of(SetFiles.Queries, LabelsJson.ReadQuery)],
            Claims = [.. Of(SetFiles.Claims, LabelsJson.ReadClaim)],
            Hash = DataSet.HashOf(files),
        };
        ThrowIfUnusable([.. set.Ids()], folder);
        return set;

        IEnumerable<T> Of<T>(string name, Func<string, T> read) =>
            files.Where(f => f.Name == name).SelectMany(f => Lines(f.Bytes, Path.Combine(folder, name), read));
    }

    private static IEnumerable<T> Lines<T>(byte[] bytes, string path, Func<string, T> read)
    {
        foreach (var (index, line) in Encoding.UTF8.GetString(bytes).Split('\n').Select(l => l.Trim('\r', '\uFEFF', ' ')).Index())
        {
            if (line.Length > 0)
            {
                yield return Line(line, $"{path}, line {index + 1}", read);
            }
        }
    }

    private static T Line<T>(string line, string place, Func<string, T> read)
    {
        try
        {
            return read(line);
        }
        catch (JsonException exception)
        {
            throw new DataSetException($"{place}: {exception.Message}", exception);
        }
    }

    private static LabelledConversation ReadConversation(string line) =>
        LabelsJson.ReadConversation(line) is { Turns.Count: > 0 } conversation ? conversation : throw new JsonException("The conversation has no turns.");

    private static void ThrowIfUnusable(IReadOnlyList<string> ids, string folder)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (ids.FirstOrDefault(id => !seen.Add(id)) is { } repeated)
        {
            throw new DataSetException($"{folder}: the id {repeated} occurs twice. Give one of the two a new id.");
        }

        // Checks on an answer are told from questions by it.
        if (ids.FirstOrDefault(id => id.Length == 0 || id.Contains(':', StringComparison.Ordinal)) is { } bad)
        {
            throw new DataSetException($"{folder}: \"{bad}\" is no id. An id has at least one character, and no colon.");
        }
    }
}
