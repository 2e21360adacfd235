using QnA.Evaluation.DataSets;

namespace QnA.Cli.Labelling;

/// <summary>A data set that is being labelled. Everything is read from disk for every request, so that nobody's edits are lost.</summary>
internal sealed class LabelSet
{
    private readonly LabelArticles _articles;
    private readonly Lock _gate = new();

    private LabelSet(string folder, string name, string articlesFolder)
    {
        (Folder, Name) = (folder, name);
        _articles = new LabelArticles(articlesFolder);
    }

    /// <summary>Full path of the set's folder.</summary>
    public string Folder { get; }

    /// <summary>The set's name.</summary>
    public string Name { get; }

    /// <exception cref="DataSetException">The folder is no data set.</exception>
    public static LabelSet Open(string folder)
    {
        var set = DataSetReader.Read(folder);
        return new LabelSet(Path.GetFullPath(folder), set.Name, set.ArticlesFolder);
    }

    /// <summary>Labels and articles as they are on disk now.</summary>
    /// <exception cref="DataSetException">A label file cannot be read.</exception>
    public LabelSnapshot Read(CancellationToken cancellationToken) => new(Folder, _articles.Read(cancellationToken));

    /// <summary>Writes a question to the file that it belongs to, and takes it out of the one it was in.</summary>
    /// <exception cref="LabelFileChangedException">The question on disk is no longer the one that was opened; nothing was written.</exception>
    public SaveResult Save(SaveRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var snapshot = Read(cancellationToken);
            ThrowIfChanged(request, snapshot);
            var question = snapshot.Prepare(request.Question, request.File);
            var problems = snapshot.Check(question);
            if (problems.Any(p => !p.IsHint))
            {
                return new SaveResult.Rejected(problems);
            }

            return Write(request, question, snapshot);
        }
    }

    private static SaveResult.Saved Write(SaveRequest request, LabelledQuestion question, LabelSnapshot snapshot)
    {
        var target = snapshot.FileFor(question);
        var before = request.File is { } file ? snapshot.Files[file].Find(request.Question.Id) : null;
        var after = LabelLine.Write(question);
        if (before != after || request.File != target)
        {
            snapshot.Files[target].With(question).Save();
            if (request.File is { } source && source != target)
            {
                snapshot.Files[source].Without(request.Question.Id).Save();
            }
        }

        return new SaveResult.Saved
        {
            Id = question.Id,
            File = target,
            From = request.File,
            Split = question.Split,
            Before = before,
            After = after,
        };
    }

    private static void ThrowIfChanged(SaveRequest request, LabelSnapshot snapshot)
    {
        if (request.File is not { } file)
        {
            return;
        }

        if (snapshot.VersionOf(file, request.Question.Id) is not { } version)
        {
            throw new LabelFileChangedException($"{request.Question.Id} is no longer in {file}. Nothing was written; your form is as you left it.");
        }

        if (version != request.Version)
        {
            throw new LabelFileChangedException(
                $"{request.Question.Id} was changed in {file} after you opened it. Nothing was written; copy what you need, then open the question again.");
        }
    }
}
