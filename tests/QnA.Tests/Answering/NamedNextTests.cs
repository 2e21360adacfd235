using QnA.Answering;
using QnA.Questions;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class NamedNextTests
{
    private const string Text = "A headline\n\nThe harbour chief warned of a storm. Jane Doe said that boats should stay in port. Rain fell.";

    [Fact]
    public void Sentence_that_names_somebody_is_shown_behind_an_office()
    {
        var evidence = EvidenceOf.SentenceOf("a.txt", Text, "The harbour chief warned of a storm.", "harbour chief", 0.8);

        var groups = NamedNext.After(QuestionAnalyzer.Analyze("Who warned of a storm?"), Chosen(evidence));

        Assert.Equal(["The harbour chief warned of a storm.", "Jane Doe said that boats should stay in port."], groups.Select(g => g.Lead.SentenceText));
    }

    [Theory]
    [InlineData("What did the chief warn of?", "harbour chief")]
    [InlineData("Who warned of a storm?", "The")]
    public void Nothing_is_added_when_no_speaker_was_asked_for_or_a_name_answers(string question, string span)
    {
        var evidence = EvidenceOf.SentenceOf("a.txt", Text, "The harbour chief warned of a storm.", span, 0.8);

        Assert.Single(NamedNext.After(QuestionAnalyzer.Analyze(question), Chosen(evidence)));
    }

    private static Selection Chosen(QnA.Grounding.Evidence evidence) =>
        new() { Groups = [new EvidenceGroup(evidence, [])], ShortAnswers = [[evidence]], Decision = "test" };
}
