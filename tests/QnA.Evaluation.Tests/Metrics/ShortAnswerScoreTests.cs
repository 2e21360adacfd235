using QnA.Evaluation.Metrics;
using Xunit;

namespace QnA.Evaluation.Tests.Metrics;

public sealed class ShortAnswerScoreTests
{
    [Theory]
    [InlineData("The green bridge", new[] { "green bridge" }, 1, 1)]
    [InlineData("bridge", new[] { "green bridge", "a bridge" }, 1, 1)] // The best of the golds.
    [InlineData("green bridge", new[] { "bridge" }, 0, 2.0 / 3)] // P 1/2, R 1: 2 · ½ · 1 / 1.5.
    [InlineData("two two two", new[] { "two two ships" }, 0, 2.0 / 3)] // Shared 2 of 3 and 3: 2 · 2 / 6.
    [InlineData("bridge green", new[] { "green bridge" }, 0, 1)] // F1 does not look at the order.
    [InlineData("red", new[] { "blue" }, 0, 0)]
    public void Prediction_is_scored_against_the_best_gold(string prediction, string[] golds, double exact, double f1)
    {
        var scores = (ExactMatch.Score(prediction, golds), TokenF1.Score(prediction, golds));

        Assert.Equal(exact, scores.Item1);
        Assert.Equal(f1, scores.Item2, 12);
    }

    [Theory]
    [InlineData("", new string[0], 1)]
    [InlineData("The", new string[0], 1)] // Normalizes to nothing.
    [InlineData("bridge", new string[0], 0)]
    [InlineData("", new[] { "bridge" }, 0)]
    [InlineData("", new[] { "the", "..." }, 1)] // Golds that normalize to nothing are no answers.
    [InlineData("", new[] { "the", "bridge" }, 0)]
    public void Refusal_is_right_exactly_when_there_is_no_answer(string prediction, string[] golds, double expected)
    {
        var scores = (ExactMatch.Score(prediction, golds), TokenF1.Score(prediction, golds));

        Assert.Equal((expected, expected), scores);
    }

    [Fact]
    public void F1_of_one_gold_is_symmetric_between_zero_and_one_and_never_below_exact_match()
    {
        string[] words = ["the", "green", "bridge", "of", "1,200", "metres", "a"];
        var pairs = Enumerable.Range(0, 500).Select(i => (Left: Phrase(words, i * 7), Right: Phrase(words, (i * 13) + 5))).ToList();

        foreach (var (left, right) in pairs)
        {
            var f1 = TokenF1.Score(left, [right]);

            Assert.InRange(f1, ExactMatch.Score(left, [right]), 1);
            Assert.Equal(f1, TokenF1.Score(right, [left]), 12);
            Assert.Equal(1, TokenF1.Score(left, [left]));
        }
    }

    private static string Phrase(string[] words, int number)
        => string.Join(' ', Enumerable.Range(0, 1 + (number % 4)).Select(i => words[(number + (i * i)) % words.Length]));
}
