using QnA.Articles;
using QnA.Grounding;
using QnA.Inference;

namespace QnA.Tests.Answering;

/// <summary>Evidence made by hand.</summary>
internal static class EvidenceOf
{
    /// <summary>A one-sentence article whose sentence answers with the given span and probability.</summary>
    public static Evidence Sentence(string file, string sentence, string span, double probability)
    {
        var article = ArticleParser.Parse(file, sentence, "hash-of-" + file, null);
        var only = article.Sentences[0] with { Kind = SentenceKind.Body };
        var start = sentence.IndexOf(span, StringComparison.Ordinal);
        return new Evidence
        {
            Window = Window.Of(article, [only]),
            Sentence = only,
            Span = new TextRange(start, start + span.Length),
            Probability = probability,
            Features = new EvidenceFeatures
            {
                WindowLogit = 0,
                LogSpan = 0,
                Coverage = 1,
                SentenceCoverage = 1,
                Names = 1,
                SentenceNames = 1,
                Echo = 0,
                Absent = 0,
                TypeMatch = 0,
            },
        };
    }
}
