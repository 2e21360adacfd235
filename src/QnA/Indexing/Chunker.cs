using QnA.Articles;

namespace QnA.Indexing;

/// <summary>Groups the sentences of an article into the units of retrieval.</summary>
/// <remarks>
/// Body and bullets are read as one text, over captions and page furniture that stand in between; a title or a reader's
/// comment ends it. Captions that follow each other directly go together, comments only within one paragraph, because the
/// next may be by another writer. Page furniture is in no chunk.
/// </remarks>
public static class Chunker
{
    /// <summary>The chunks of an article, each as ascending sentence indexes, ordered by first sentence.</summary>
    /// <param name="article">The article, split and labelled.</param>
    /// <param name="countPieces">Number of word pieces of a text.</param>
    /// <param name="maxPieces">Most pieces of a chunk; only a single sentence may exceed it.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Split(Article article, Func<string, int> countPieces, int maxPieces)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxPieces, 1);
        var chunks = new List<IReadOnlyList<int>>();
        foreach (var run in Runs(article.Sentences))
            chunks.AddRange(Windows(run, run.ConvertAll(sentence => countPieces(article.TextOf(sentence))), maxPieces));

        return [.. chunks.OrderBy(chunk => chunk[0])];
    }

    /// <summary>The text of a chunk as it is embedded and searched: its sentences with a space between.</summary>
    public static string TextOf(Article article, IReadOnlyList<int> sentences) =>
        string.Join(' ', sentences.Select(index => article.TextOf(article.Sentences[index])));

    /// <summary>Sentences that may share a chunk, in reading order.</summary>
    private static IEnumerable<List<Sentence>> Runs(IReadOnlyList<Sentence> sentences)
    {
        List<Sentence> text = [];
        List<Sentence> aside = [];
        foreach (var sentence in sentences)
        {
            if (aside.Count > 0 && !Continues(aside[^1], sentence))
            {
                yield return aside;
                aside = [];
            }

            switch (sentence.Kind)
            {
                case SentenceKind.Body or SentenceKind.Bullet:
                    text.Add(sentence);
                    break;

                case SentenceKind.Title or SentenceKind.Comment when text.Count > 0:
                    yield return text;
                    text = [];
                    aside.Add(sentence);
                    break;

                case SentenceKind.Title or SentenceKind.Comment or SentenceKind.Caption:
                    aside.Add(sentence);
                    break;
            }
        }

        if (aside.Count > 0)
            yield return aside;
        if (text.Count > 0)
            yield return text;
    }

    private static bool Continues(Sentence last, Sentence next) =>
        next.Kind == last.Kind && next.Index == last.Index + 1
        && (next.Kind != SentenceKind.Comment || next.Paragraph == last.Paragraph);

    /// <summary>Windows over a run that share one sentence with the one before, unless that would make them too long.</summary>
    private static IEnumerable<IReadOnlyList<int>> Windows(List<Sentence> run, List<int> pieces, int maxPieces)
    {
        var start = 0;
        while (true)
        {
            var end = start + 1;
            var total = pieces[start];
            while (end < run.Count && total + pieces[end] <= maxPieces)
                total += pieces[end++];

            yield return [.. run[start..end].Select(sentence => sentence.Index)];
            if (end == run.Count)
                yield break;

            var overlaps = end - start > 1 && pieces[end - 1] + pieces[end] <= maxPieces;
            start = overlaps ? end - 1 : end;
        }
    }
}
