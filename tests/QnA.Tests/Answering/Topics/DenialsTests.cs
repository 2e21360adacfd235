using QnA.Answering.Topics;
using Xunit;

namespace QnA.Tests.Answering.Topics;

public sealed class DenialsTests
{
    [Theory]
    [InlineData("The owner denies having sold ships to Corvik but admits the visit.", "having sold ships to Corvik")]
    [InlineData("The company denied that rivets had been missing.", "rivets had been missing")]
    [InlineData("There is at present no evidence that the dredger is responsible.", "the dredger is responsible")]
    [InlineData("The ship sales, which both ports have denied, went on.", "The ship sales")]
    public void Claim_is_what_the_sentence_denies(string sentence, string expected)
    {
        Assert.Equal(expected, Assert.Single(Denials.ClaimsIn(sentence)));
    }

    [Theory]
    [InlineData("She rejected the blame.")]
    [InlineData("The owner sold ships to Corvik.")]
    public void Claim_is_missing_when_nothing_in_particular_is_denied(string sentence)
    {
        Assert.Empty(Denials.ClaimsIn(sentence));
    }

    [Fact]
    public void Denial_is_set_against_the_statement_of_another_article()
    {
        var stated = StatementOf.Sentence("a.txt", "The owner sold ships to Corvik for years.");
        var denied = StatementOf.Sentence("b.txt", "The owner denies having sold ships to Corvik.");
        var other = StatementOf.Sentence("c.txt", "Rain is expected in the mountains.", 0, 1);

        var found = Assert.Single(Denials.Find([other, denied, stated], texts => [.. texts.Select(_ => (ReadOnlyMemory<float>)new float[] { 1, 0 })], StatementOf.EqualWeights()));

        Assert.Equal((stated, denied, DisagreementKind.Denial), (found.First, found.Second, found.Kind));
    }

    [Fact]
    public void Denial_is_left_alone_when_nobody_states_what_it_denies()
    {
        var denied = StatementOf.Sentence("b.txt", "The owner denies having sold ships to Corvik.");
        var other = StatementOf.Sentence("c.txt", "Rain is expected in the mountains.", 0, 1);

        Assert.Empty(Denials.Find([other, denied], texts => [.. texts.Select(_ => (ReadOnlyMemory<float>)new float[] { 1, 0 })], StatementOf.EqualWeights()));
    }
}
