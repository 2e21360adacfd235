using System.Security.Cryptography;
using System.Text;
using QnA.Articles;
using QnA.Evaluation.DataSets;

namespace QnA.Cli.Labelling;

/// <summary>The labels and articles of a data set at one moment.</summary>
internal sealed class LabelSnapshot
{
    /// <summary>Name of the file with the questions that are answered, and of all in a set without <see cref="UnanswerableFile"/>.</summary>
    public const string QuestionsFile = "questions.jsonl";

    /// <summary>Name of the file with the questions that are not answered.</summary>
    public const string UnanswerableFile = "unanswerable.jsonl";

    /// <summary>Name of the file with questions that wait for labels; the evaluation does not read it.</summary>
    public const string InboxFile = "inbox.jsonl";

    private readonly string _folder;
    private readonly ILookup<string, LabelledQuestion> _byWording;

    public LabelSnapshot(string folder, IReadOnlyDictionary<string, Article> articles)
    {
        _folder = folder;
        Files = new[] { QuestionsFile, UnanswerableFile, InboxFile }.ToDictionary(name => name, name => LabelFile.Read(Path.Combine(folder, name)));
        Articles = articles;
        Texts = articles.ToDictionary(a => a.Key, a => a.Value.Text);
        HasUnanswerable = File.Exists(Path.Combine(folder, UnanswerableFile));
        _byWording = Labelled.ToLookup(q => LabelRules.Wording(q.Question));
    }

    /// <summary>The label files by name; one that does not exist is empty.</summary>
    public IReadOnlyDictionary<string, LabelFile> Files { get; }

    /// <summary>The articles by id.</summary>
    public IReadOnlyDictionary<string, Article> Articles { get; }

    /// <summary>Their texts by id.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; }

    private bool HasUnanswerable { get; }

    private IEnumerable<LabelledQuestion> Labelled => Files[QuestionsFile].Questions.Concat(Files[UnanswerableFile].Questions);

    /// <summary>The file that a question belongs to.</summary>
    public string FileFor(LabelledQuestion question) => question.Answerable || !HasUnanswerable ? QuestionsFile : UnanswerableFile;

    /// <summary>The question in a file, or null.</summary>
    public LabelledQuestion? Find(string file, string id) => Files.GetValueOrDefault(file)?.Questions.FirstOrDefault(q => q.Id == id);

    /// <summary>Which version of a question stands in a file: SHA-256 of its line, lower-case hexadecimal; null when there is none.</summary>
    public string? VersionOf(string file, string id) =>
        Files.GetValueOrDefault(file)?.Find(id) is { } line ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line))) : null;

    /// <summary>
    /// The question as it would be stored: one that is new, or comes from the inbox, with an id of its own, and on the side of the
    /// split that its id puts it on, unless the set is not divided.
    /// </summary>
    /// <exception cref="DataSetException">The set cannot be read, so that nobody knows which ids are free.</exception>
    public LabelledQuestion Prepare(LabelledQuestion question, string? file)
    {
        var isNew = file is null or InboxFile;
        var id = isNew ? NextId(FileFor(question)) : question.Id;
        var isDivided = !Labelled.Any() || Labelled.Any(q => q.Split is not null);
        return question with { Id = id, Split = isNew && isDivided ? SplitRule.Of(id) : question.Split };
    }

    /// <summary>What is wrong or odd about a question of this set, or one prepared for it.</summary>
    public IReadOnlyList<LabelProblem> Check(LabelledQuestion question) =>
        LabelRules.Check(question, Texts, _byWording[LabelRules.Wording(question.Question)]);

    // Ids are unique over the whole set: turns, queries and claims have some as well.
    private string NextId(string file) => LabelIds.Next(
        Files[file].Questions.Select(q => q.Id),
        Labelled.Select(q => q.Id).Concat(DataSetReader.Read(_folder).Ids()),
        file == UnanswerableFile ? "u" : "q");
}
