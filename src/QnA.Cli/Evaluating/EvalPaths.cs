namespace QnA.Cli.Evaluating;

/// <summary>Where evaluation keeps its files: <c>artifacts/eval</c> in a checkout of this project, else the user's local data.</summary>
internal sealed class EvalPaths(string currentDirectory)
{
    private const string DefaultSet = "eval";

    private readonly string? _checkout = RepositoryFolder.Above(currentDirectory);

    private string Root => _checkout is { } root
        ? Path.Combine(root, "artifacts", "eval")
        : Path.Combine(Path.GetDirectoryName(IndexLocation.For(currentDirectory, currentDirectory))!, "eval"); // a file has a folder

    /// <summary>The cache of answers.</summary>
    public string Cache => Path.Combine(Root, "answers.db");

    /// <summary>What the local model read, for runs that may use it again.</summary>
    public string Readings => Path.Combine(Root, "readings.bin");

    /// <summary>The baseline of the checkout.</summary>
    public string Baseline => Path.Combine(DefaultSetFolder, "baseline.json");

    /// <summary>The same, when there is one.</summary>
    public string? FindBaseline() => _checkout is not null && File.Exists(Baseline) ? Baseline : null;

    /// <summary>Where imported data sets are put.</summary>
    public string ImportedSet(string name) => Path.Combine(Root, "sets", name);

    /// <summary>Where runs over a data set are kept, one folder each.</summary>
    public string RunsOf(string set) => Path.Combine(Root, "runs", set);

    /// <summary>The folder of a data set: a path; or the name of one in the checkout's <c>eval</c>, or of an imported one; the checkout's own by default.</summary>
    /// <exception cref="UsageException">There is no such data set.</exception>
    public string SetFolder(string? name)
    {
        if (name is null)
        {
            return DefaultSetFolder;
        }

        string?[] places = [Path.GetFullPath(name, currentDirectory), _checkout is null ? null : Path.Combine(_checkout, DefaultSet, name), ImportedSet(name)];
        return places.FirstOrDefault(Directory.Exists)
            ?? throw new UsageException($"There is no data set {name}: no such folder, none of that name in {DefaultSet}/, and none was imported under it.");
    }

    /// <summary>The folder of a run: a path, or by default the latest finished run of all.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public string RunFolder(string? path)
    {
        if (path is not null)
        {
            return Path.GetFullPath(path, currentDirectory);
        }

        var runs = Path.Combine(Root, "runs");
        return (Directory.Exists(runs) ? Directory.EnumerateFiles(runs, "records.jsonl", SearchOption.AllDirectories) : [])
            .OrderByDescending(File.GetLastWriteTimeUtc)
            .Select(f => Path.GetDirectoryName(f)!) // a file has a folder
            .FirstOrDefault() ?? throw new UsageException("There is no finished run yet. Make one with: qna eval run");
    }

    private string DefaultSetFolder => _checkout is { } root
        ? Path.Combine(root, DefaultSet)
        : throw new UsageException("Outside a checkout of this project there is no data set of its own. Name the folder of one.");
}
