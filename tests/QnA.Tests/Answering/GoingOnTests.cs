using QnA.Answering;
using QnA.Questions;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class GoingOnTests
{
    private const string Text =
        "A headline\n\nThe ferry Petrel is new. It has two decks. Rain fell on the quay of the town. It was cold.\n\nIt will sail on Friday.";

    [Fact]
    public void Short_answer_on_a_topic_goes_on_as_long_as_pronouns_do()
    {
        Assert.Equal(["The ferry Petrel is new.", "It has two decks."], Shown("the ferry Petrel"));
    }

    [Fact]
    public void Answer_to_a_question_for_one_fact_does_not_go_on()
    {
        Assert.Equal(["The ferry Petrel is new."], Shown("Which ferry is new?"));
    }

    [Fact]
    public void Long_answer_does_not_go_on()
    {
        var text = "A headline\n\nThe ferry Petrel, which the county bought in spring from a yard in the north for less than half of what it had cost to build, is now the only boat "
            + "that calls at all six harbours. It has two decks.";
        var evidence = EvidenceOf.SentenceOf("a.txt", text, text.Split("\n\n")[1].Split(" It has")[0], "Petrel", 0.6);

        Assert.Single(GoingOn.With(QuestionAnalyzer.Analyze("the ferry Petrel"), [new EvidenceGroup(evidence, [])]));
    }

    private static IEnumerable<string> Shown(string question)
    {
        var evidence = EvidenceOf.SentenceOf("a.txt", Text, "The ferry Petrel is new.", "Petrel", 0.6);
        return GoingOn.With(QuestionAnalyzer.Analyze(question), [new EvidenceGroup(evidence, [])]).Select(g => g.Lead.SentenceText);
    }
}
