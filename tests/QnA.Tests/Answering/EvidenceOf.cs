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
        return Of(article, article.Sentences[0] with { Kind = SentenceKind.Body }, span, probability);
    }

    /// <summary>Evidence in one sentence of a longer article.</summary>
    public static Evidence SentenceOf(string file, string text, string sentence, string span, double probability)
    {
        var article = ArticleParser.Parse(file, text, "hash-of-" + file, null);
        return Of(article, article.Sentences.Single(s => article.TextOf(s) == sentence), span, probability);
    }

    private static Evidence Of(Article article, Sentence sentence, string span, double probability)
    {
        var start = sentence.Range.Start + article.TextOf(sentence).IndexOf(span, StringComparison.Ordinal);
        return new Evidence
        {
            Window = Window.Of(article, [sentence]),
            Sentence = sentence,
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
