using QnA.Answering;
using QnA.Grounding;
using QnA.Questions;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class ExplanationsTests
{
    private const string Works = "The works have therefore stood still since the month of May, to the anger of the owner.";

    [Fact]
    public void With_shows_the_reason_before_a_therefore()
    {
        var lead = Lead("The owls nest in the roof. " + Works, Works);

        var groups = Explanations.With(QuestionAnalyzer.Analyze("Why have the works stood still?"), [new EvidenceGroup(lead, [])]);

        Assert.Equal(["The owls nest in the roof.", Works], groups.Select(g => g.Lead.SentenceText));
    }

    [Fact]
    public void With_shows_what_follows_a_short_sentence()
    {
        var lead = Lead("The drill jammed. It was freed by hand.", "The drill jammed.");

        var groups = Explanations.With(QuestionAnalyzer.Analyze("How was the jammed drill freed?"), [new EvidenceGroup(lead, [])]);

        Assert.Equal(["The drill jammed.", "It was freed by hand."], groups.Select(g => g.Lead.SentenceText));
    }

    [Fact]
    public void With_leaves_other_questions_alone()
    {
        var lead = Lead("The drill jammed. It was freed by hand.", "The drill jammed.");

        var groups = Explanations.With(QuestionAnalyzer.Analyze("How many drills jammed?"), [new EvidenceGroup(lead, [])]);

        Assert.Single(groups);
    }

    private static Evidence Lead(string text, string sentence) => EvidenceOf.SentenceOf("a.txt", "A headline\n\n" + text, sentence, sentence, 0.5);
}
