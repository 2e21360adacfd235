using QnA.Inference.Grounding;
using QnA.Inference.Tests.Tokenization;
using Xunit;

namespace QnA.Inference.Tests.Grounding;

public sealed class AnswerSpansTests
{
    private const string Passage = "one two three four five six seven";

    [Fact]
    public void Best_spans_come_first_and_none_contains_another()
    {
        var pair = TestVocabulary.Tokenizer.EncodePair("who", Passage, 144);
        var (start, end) = (Logits(pair, (1, 8), (4, 5)), Logits(pair, (2, 6), (5, 4), (4, 3)));

        var spans = AnswerSpans.Best(Passage, pair, start, end, 5);

        Assert.Equal("two three", spans[0].Range.Of(Passage));
        Assert.Equal(14, spans[0].Logit);
        Assert.Equal("five six", spans[1].Range.Of(Passage));
        Assert.Equal(spans.OrderByDescending(span => span.Logit), spans);
        Assert.All(spans, span => Assert.DoesNotContain(spans, other => other != span && other.Range.Contains(span.Range)));
    }

    [Fact]
    public void Probabilities_are_those_of_both_softmaxes()
    {
        var pair = TestVocabulary.Tokenizer.EncodePair("who", "yes no", 144);

        var spans = AnswerSpans.Best("yes no", pair, Logits(pair, (0, 2)), Logits(pair, (0, 1)), 5);

        var expected = Math.Exp(2) / (Math.Exp(2) + 1) * (Math.Exp(1) / (Math.Exp(1) + 1));
        Assert.Equal("yes", spans[0].Range.Of("yes no"));
        Assert.Equal(expected, spans[0].Probability, 1e-6);
    }

    [Fact]
    public void Nothing_outside_the_passage_is_a_span_and_none_is_longer_than_30_pieces()
    {
        var text = string.Join(' ', Enumerable.Repeat("red", 60));
        var pair = TestVocabulary.Tokenizer.EncodePair("who", text, 144);
        var (start, end) = (Logits(pair, (0, 9)), Logits(pair, (59, 9)));
        (start[0], end[^1]) = (99, 99);

        var spans = AnswerSpans.Best(text, pair, start, end, 5);

        Assert.All(spans, span => Assert.InRange(span.Range.Length, 3, 30 * 4));
        Assert.Equal(9, spans[0].Logit);
    }

    /// <summary>Zero but for some places, counted from the first piece of the passage.</summary>
    private static float[] Logits(TokenizedText pair, params (int Place, float Logit)[] peaks)
    {
        var logits = new float[pair.Count];
        foreach (var (place, logit) in peaks)
            logits[pair.SecondStart + place] = logit;
        return logits;
    }
}
