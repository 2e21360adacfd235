using System.Text.Json;

namespace QnA.Evaluation.DataSets;

/// <summary>The files of a data set's folder.</summary>
internal static class SetFiles
{
    public const string Questions = "questions.jsonl", Unanswerable = "unanswerable.jsonl", Conversations = "conversations.jsonl";

    public const string Queries = "queries.jsonl", Claims = "claims.jsonl";

    /// <summary>Questions that wait for their labels; not a part of the set.</summary>
    public const string Inbox = "inbox.jsonl";

    /// <summary>Where the articles are unless <see cref="Settings"/> names another folder.</summary>
    public const string Articles = "articles";

    /// <summary>The file of <see cref="SetSettings"/>.</summary>
    public const string Settings = "set.json";

    /// <summary>The files that make up a set, in the order in which they are hashed.</summary>
    public static IReadOnlyList<string> Labels { get; } = [Questions, Unanswerable, Conversations, Queries, Claims];

    /// <summary>What the folder's <see cref="Settings"/> say; nothing when there are none.</summary>
    /// <exception cref="DataSetException">They are damaged.</exception>
    public static SetSettings ReadSettings(string folder)
    {
        var path = Path.Combine(folder, Settings);
        try
        {
            return (File.Exists(path) ? JsonSerializer.Deserialize(ReadBytes(path), SetSettingsContext.Default.SetSettings) : null) ?? new(null, null);
        }
        catch (JsonException exception)
        {
            throw new DataSetException($"{path}: {exception.Message}", exception);
        }
    }

    /// <summary>A file's bytes.</summary>
    /// <exception cref="DataSetException">It cannot be read.</exception>
    public static byte[] ReadBytes(string path)
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
}
