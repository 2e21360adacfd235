using QnA.Articles;
using QnA.Composing;
using QnA.Evaluation.DataSets;

namespace QnA.Evaluation.Adversarial;

/// <summary>Holds every composed sentence of a set against what it cites, as the generative answerer does before it shows one.</summary>
/// <param name="verifier">What decides.</param>
/// <param name="time">The clock.</param>
public sealed class PairJudge(SentenceVerifier verifier, TimeProvider time)
{
    /// <summary>The pairs with their verdicts, in order, one after the other: the times are those of a single user.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="folder">The folder that their files are relative to.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="DataSetException">A cited sentence is not in its article.</exception>
    public IReadOnlyList<JudgedPair> Judge(IReadOnlyList<AdversarialPair> pairs, string folder, CancellationToken cancellationToken)
    {
        var articles = new Dictionary<string, Article>(StringComparer.Ordinal);
        return [.. pairs.Select(Judged)];

        JudgedPair Judged(AdversarialPair pair)
        {
            var cited = pair.Evidence.Select(e => Cited(e, pair.Id)).ToList();
            var started = time.GetTimestamp();
            var verdict = verifier.Verify(pair.Sentence, cited, cancellationToken);
            return new JudgedPair(pair, verdict, time.GetElapsedTime(started).TotalMilliseconds);
        }

        CitedText Cited(EvidenceLabel evidence, string id)
        {
            if (!articles.TryGetValue(evidence.File, out var article))
            {
                articles[evidence.File] = article = Read(folder, evidence.File);
            }

            return article.Sentences.FirstOrDefault(s => article.TextOf(s) == evidence.Quote) is { } sentence
                ? CitedText.Of(article, sentence)
                : throw new DataSetException($"{id}: \"{evidence.Quote}\" is no sentence of {evidence.File}. Correct the quote.");
        }
    }

    private static Article Read(string folder, string file)
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
