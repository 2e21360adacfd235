using System.Text;
using System.Text.Json;

namespace QnA.Evaluation.Runs;

/// <summary>
/// The files of one run: <c>run.json</c> (what was run), <c>records.jsonl</c> (a line an item, in the order of the data set) and
/// <c>articles.jsonl</c> (the articles). While it runs, records are appended to <c>records.partial.jsonl</c> as they come.
/// </summary>
public sealed class RunFolder(string path)
{
    private const string ManifestFile = "run.json", RecordsFile = "records.jsonl", PartialFile = "records.partial.jsonl", ArticlesFile = "articles.jsonl";

    /// <summary>Full path of the folder.</summary>
    public string FullPath { get; } = Path.GetFullPath(path);

    /// <summary>Whether a run was begun here.</summary>
    public bool Exists => File.Exists(PathTo(ManifestFile));

    /// <summary>Whether a run was finished here.</summary>
    public bool IsComplete => File.Exists(PathTo(RecordsFile));

    /// <summary>Where records are appended while the run goes on.</summary>
    public string Partial => PathTo(PartialFile);

    /// <summary>What was run.</summary>
    /// <exception cref="RunException">There is no run here, or its file is damaged.</exception>
    public RunManifest ReadManifest() => Read(ManifestFile, text => JsonSerializer.Deserialize(text, RunFilesJson.Context.RunManifest));

    /// <summary>The records of a finished run, in the order of the data set.</summary>
    /// <exception cref="RunException">The run is not finished, or a line is damaged.</exception>
    public IReadOnlyList<EvaluationRecord> ReadRecords() => Read(RecordsFile, text => Lines(text).Select(RecordsJson.Read).ToList());

    /// <summary>The articles that were asked; empty when the run has none.</summary>
    /// <exception cref="RunException">A line is damaged.</exception>
    public IReadOnlyList<ArticleCopy> ReadArticles() => File.Exists(PathTo(ArticlesFile))
        ? Read(ArticlesFile, text => Lines(text).Select(l => JsonSerializer.Deserialize(l, RunFilesJson.Context.ArticleCopy)!).ToList()) // no line holds null
        : [];

    /// <summary>
    /// The records of a run that was stopped, without those that belong to a line that was not written to its end.
    /// </summary>
    public IReadOnlyList<EvaluationRecord> ReadPartial()
    {
        if (!File.Exists(Partial))
        {
            return [];
        }

        var text = File.ReadAllText(Partial);
        var records = new List<EvaluationRecord>();
        foreach (var line in Lines(text[..(text.LastIndexOf('\n') + 1)]))
        {
            try
            {
                records.Add(RecordsJson.Read(line));
            }
            catch (JsonException)
            {
                break; // a disk that lost power: what follows cannot be trusted either, and is asked again
            }
        }

        return records;
    }

    /// <summary>Writes what is being run, and the articles.</summary>
    /// <param name="manifest">What is run.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="isResumed">Whether records of the same work are kept; else they are gone before the new manifest is there.</param>
    public void Begin(RunManifest manifest, IReadOnlyList<ArticleCopy> articles, bool isResumed = false)
    {
        Directory.CreateDirectory(FullPath);
        if (!isResumed)
        {
            File.Delete(Partial);
        }

        File.Delete(PathTo(RecordsFile));
        Write(ArticlesFile, string.Concat(articles.Select(a => JsonSerializer.Serialize(a, RunFilesJson.Context.ArticleCopy) + "\n")));
        Write(ManifestFile, JsonSerializer.Serialize(manifest, RunFilesJson.Context.RunManifest));
    }

    /// <summary>Writes the records of a run that is complete.</summary>
    public void Complete(RunManifest manifest, IEnumerable<EvaluationRecord> records)
    {
        Write(ManifestFile, JsonSerializer.Serialize(manifest, RunFilesJson.Context.RunManifest));
        Write(RecordsFile, string.Concat(records.Select(r => RecordsJson.Write(r) + "\n")));
        File.Delete(Partial);
    }

    private T Read<T>(string file, Func<string, T?> parse)
        where T : class
    {
        var path = PathTo(file);
        try
        {
            return parse(File.ReadAllText(path)) ?? throw new RunException($"{path} holds null. Run the evaluation again.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            var hint = Exists ? "The run there was not finished; the same qna eval run goes on with it." : "Run qna eval run first.";
            throw new RunException($"There is no finished run in {FullPath}. {hint}", exception);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new RunException($"{path} cannot be read: {exception.Message}", exception);
        }
    }

    // A reader sees the old file or the new one, never half of one.
    private void Write(string file, string text)
    {
        var temporary = PathTo(file + ".tmp");
        File.WriteAllText(temporary, text, new UTF8Encoding(false));
        File.Move(temporary, PathTo(file), overwrite: true);
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Where(l => l.Length > 0);

    private string PathTo(string file) => Path.Combine(FullPath, file);
}
