using QnA.Answering;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.Checks;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring;
using Xunit;
using static QnA.Evaluation.Tests.Checks.CheckSamples;

namespace QnA.Evaluation.Tests.Checks;

public sealed class MutationOutcomeTests
{
    private const string Question = "How long is the wall?";
    private const string Old = "The wall is 80 metres long.", New = "The wall is 2080 metres long.", Other = "It is 80 metres from end to end.";
    private const string Before = Old + " " + Other, After = New + " " + Other;

    private static readonly Mutation Change = new()
    {
        Kind = MutationKind.Number,
        File = Harbour,
        Start = 12,
        Old = "80",
        New = "2080",
        SentenceStart = 0,
        SentenceBefore = Old,
        SentenceAfter = New,
    };

    [Fact]
    public void Mutation_passes_when_answer_and_quote_follow() =>
        Assert.Empty(Failures(Answer(Question, After, Harbour, [New], "2080 metres")));

    [Fact]
    public void Mutation_passes_when_other_evidence_is_cited_where_it_stands_now() =>
        Assert.Empty(Failures(Answer(Question, After, Harbour, [Other]), Passage(Before, Harbour, Old), Passage(Before, Harbour, Other)));

    [Fact]
    public void Mutation_fails_when_the_answer_goes_elsewhere_with_the_old_value() =>
        Assert.Equal(["the old value, cited to the changed article"], Failures(Answer(Question, After, Harbour, [Other]), Passage(Before, Harbour, Old)));

    [Fact]
    public void Mutation_fails_when_the_question_is_refused() =>
        Assert.Equal(["lost: refused"], Failures(Refusal(Question)));

    [Fact]
    public void Mutation_fails_when_the_quote_is_the_old_one()
    {
        var failures = Failures(Answer(Question, Before, Harbour, [Old]));

        Assert.Contains("quote 1 is not exact", failures);
    }

    [Fact]
    public void Mutation_fails_when_the_old_value_is_said_beside_the_new_quote()
    {
        var remembered = Answer(Question, After, Harbour, [New]) with { ShortAnswers = [new ShortAnswer("80 metres", 1)] };

        Assert.Equal(["the old value, cited to the changed article"], Failures(remembered));
    }

    [Fact]
    public void Mutation_fails_when_a_mark_has_no_citation()
    {
        var answer = Answer(Question, After, Harbour, [New]);

        Assert.Equal(["mark [2] has no citation"], Failures(answer with { Text = answer.Text + " [2]" }));
    }

    private static IReadOnlyList<string> Failures(Answer answer, params RetrievedPassage[] evidence)
    {
        var record = new MutationRecord { Id = "mutation:q1", Of = "q1", Question = Question, Before = Old, Mutation = Change };
        var judged = MutationOutcome.Of(record, Asked("q1", Answer(Question, Before, Harbour, [Old]), evidence), answer, Texts(Before));
        var read = RecordsJson.Read(RecordsJson.Write(judged));
        return Outcomes.Of(read)!.Failures;
    }
}
