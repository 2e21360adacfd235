using QnA.Answering;
using QnA.Questions;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class StanceReaderTests
{
    private static readonly AnalyzedQuestion Closed = QuestionAnalyzer.Analyze("Did the port of Lowmark close the harbour?");

    [Fact]
    public void Stance_asks_only_of_sentences_that_deny_something_whether_they_deny_the_claim()
    {
        var asked = new List<(string Claim, int Passages)>();

        var stances = StanceReader.Read(
            Closed,
            [
                EvidenceOf.Sentence("a.txt", "Lowmark closed the harbour.", "closed", 0.5),
                EvidenceOf.Sentence("b.txt", "The mayor denied it.", "denied", 0.5),
            ],
            (claim, passages) =>
            {
                asked.Add((claim, passages.Count));
                return [.. passages.Select(_ => 1f)];
            });

        Assert.Equal([2, 1, 1], asked.Select(a => a.Passages));
        Assert.Equal(double.NegativeInfinity, stances[0].Denies);
        Assert.Equal(1, stances[1].Denies);
    }

    [Fact]
    public void Sentence_that_denies_affirms_when_a_denial_is_asked_for()
    {
        var asked = QuestionAnalyzer.Analyze("Did the mayor deny closing the harbour?");

        var stance = Assert.Single(StanceReader.Read(
            asked, [EvidenceOf.Sentence("a.txt", "The mayor denied closing the harbour.", "denied", 0.5)], (_, passages) => [.. passages.Select(_ => 1f)]));

        Assert.False(stance.IsDenial);
    }

    [Fact]
    public void Sentence_denies_in_words_when_a_denial_stands_before_the_number_asked_for()
    {
        Assert.True(StanceReader.NegatesPredicate(QuestionAnalyzer.Analyze("Was the port warned on 6 March?"), "She got no letter on 6 March."));
    }

    [Theory]
    [InlineData("Lowmark has not closed the harbour.", true)]
    [InlineData("The mayor denied that the harbour was shut.", true)]
    [InlineData("No ship came, but the harbour was closed.", false)]
    [InlineData("Lowmark does not export wool.", false)]
    public void Sentence_denies_in_words_when_a_denial_stands_before_what_was_asked(string sentence, bool denies)
    {
        Assert.Equal(denies, StanceReader.NegatesPredicate(Closed, sentence));
    }
}
