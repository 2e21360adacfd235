using QnA.Articles;
using QnA.Composing;
using QnA.Evaluation.DataSets;

namespace QnA.Evaluation.Adversarial;

/// <summary>Finds what composed sentences cite in its articles; each article is read once. Not thread-safe.</summary>
/// <param name="folder">The folder that the files are relative to.</param>
public sealed class PairEvidence(string folder)
{
    private readonly Dictionary<string, Article> _articles = new(StringComparer.Ordinal);

    /// <summary>The sentences that a composed one cites, in order.</summary>
    /// <exception cref="DataSetException">A cited sentence is not in its article, or that cannot be read.</exception>
    public IReadOnlyList<CitedText> Of(AdversarialPair pair) => [.. pair.Evidence.Select(e => Cited(e, pair.Id))];

    private CitedText Cited(EvidenceLabel evidence, string id)
    {
        if (!_articles.TryGetValue(evidence.File, out var article))
        {
            _articles[evidence.File] = article = Read(evidence.File);
        }

        return article.Sentences.FirstOrDefault(s => article.TextOf(s) == evidence.Quote) is { } sentence
            ? CitedText.Of(article, sentence)
            : throw new DataSetException($"{id}: \"{evidence.Quote}\" is no sentence of {evidence.File}. Correct the quote.");
    }

    private Article Read(string file)
    {
        var path = Path.GetFullPath(Path.Combine(folder, file));
        var options = new ArticleOptions { Folder = Path.GetDirectoryName(path)! }; // a file has a folder
        return new ArticleReader(options).Read(new ArticleFile { Id = Path.GetFileName(path), Path = path }) switch
        {
            ReadResult.Accepted accepted => accepted.Article,
            ReadResult.Rejected rejected => throw new DataSetException($"{file}: {rejected.File.Reason}"),
            _ => throw new DataSetException($"{file} cannot be read."),
        };
    }
}
