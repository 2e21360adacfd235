using QnA.Answering;
using QnA.Grounding;
using QnA.Questions;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class QuotationSelectorTests
{
    private const string Told =
        "A headline\n\nJane Doe, the mayor of Lowmark, opened the pier on Friday.\n\n\"They asked for a palace and got a kennel,\" she told the guests.";

    private const string Bare =
        "A headline\n\nThe pilot, John Roe, blames the board. The lamp was out when the ferry Petrel came in, he says. “The sea was calm. The pier was not.”";

    [Theory]
    [InlineData(Told, "\"They asked for a palace and got a kennel,\" she told the guests.", "Who compared the palace to a kennel?", "Jane Doe")]
    [InlineData(Bare, "“The sea was calm.", "Who said that the sea was calm and the pier was not?", "John Roe")]
    public void Speaker_is_the_one_named_before_the_quotation(string text, string sentence, string question, string name)
    {
        var selection = Select(text, sentence, question);

        Assert.Equal(name, selection.ShortAnswers.Single().Single().SpanText);
        Assert.Contains(selection.Groups, g => g.Lead.SentenceText == sentence);
    }

    [Theory]
    [InlineData("Who built the kennel?")]
    [InlineData("What is a kennel?")]
    [InlineData("Who said that the harbour was a swamp?")]
    public void Nothing_is_chosen_when_nobodys_words_are_asked_for_or_others(string question)
    {
        Assert.Empty(Select(Told, "\"They asked for a palace and got a kennel,\" she told the guests.", question).Groups);
    }

    [Fact]
    public void Answer_in_more_of_the_words_is_kept()
    {
        var other = EvidenceOf.Sentence("b.txt", "John Roe compared the palace to a kennel.", "John Roe", 0.6);

        Assert.Empty(Select(Told, "\"They asked for a palace and got a kennel,\" she told the guests.", "Who compared the palace to a kennel?", other).Groups);
    }

    private static Selection Select(string text, string sentence, string question, Evidence? other = null)
    {
        var evidence = EvidenceOf.SentenceOf("a.txt", text, sentence, sentence, 0.1);
        var chosen = other is null ? Selection.None("test") : new Selection { Groups = [new EvidenceGroup(other, [])], Decision = "test" };
        var weights = new TermWeights(10, word => text.Contains(word, StringComparison.OrdinalIgnoreCase) ? 1 : 0);
        return QuotationSelector.Select(QuestionAnalyzer.Analyze(question), [evidence], chosen, weights);
    }
}
