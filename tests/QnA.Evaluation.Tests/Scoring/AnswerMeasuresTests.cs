using QnA.Answering;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring;
using QnA.Evaluation.Scoring.Answers;
using Xunit;
using static QnA.Evaluation.Tests.Scoring.Records;

namespace QnA.Evaluation.Tests.Scoring;

public sealed class AnswerMeasuresTests
{
    [Fact]
    public void NuggetRecall_counts_a_fact_only_when_its_own_sentence_cites_a_right_file()
    {
        Assert.Equal(1, NuggetRecall.Of(Of(Bridge, Answered(("It is 412 metres long.", "a.txt"), ("It has 4 lanes.", "b.txt")))));
        Assert.Equal(0.5, NuggetRecall.Of(Of(Bridge, Answered(("It is 412 metres long.", "b.txt"), ("It has 4 lanes.", "b.txt")))));
        Assert.Equal(0, NuggetRecall.Of(Of(Bridge, Answered(("It is 412 metres long and has 4 lanes.", "c.txt"), ("It is green.", "a.txt")))));
    }

    [Fact]
    public void NuggetRecall_takes_neither_marks_nor_remarks_for_statements()
    {
        var marked = Answered(("One.", "a.txt"), ("Two.", "a.txt"), ("Three.", "a.txt"), ("It has", "a.txt"));

        Assert.Equal(0, NuggetRecall.Of(Of(Bridge, marked with { Text = "It has [4] lanes and 412 metres [1]" })));
        Assert.Equal(0, NuggetRecall.Of(Of(Bridge, Refused)));
    }

    [Fact]
    public void NuggetRecall_keeps_what_failed_in_the_denominator()
    {
        Assert.Equal(0, NuggetRecall.Of(Of(Bridge, null) with { Error = "broken" }));
        Assert.Equal(0, NuggetRecall.Of(Of(Bridge, Answered(("It is 412 metres long and has 4 lanes.", "a.txt"))) with { LabelProblems = ["gone"] }));
        Assert.Null(NuggetRecall.Of(Of(Nothing, Refused)));
    }

    [Fact]
    public void CitedFiles_compare_what_is_cited_with_what_is_labelled()
    {
        var record = Of(Bridge, Answered(("It is 412 metres long.", "a.txt"), ("It is a bridge.", "c.txt")));

        Assert.Equal(0.5, CitedFiles.Precision(record));
        Assert.Equal(0.5, CitedFiles.Recall(record)); // a.txt of a.txt and b.txt
        Assert.Null(CitedFiles.Precision(Of(Bridge, Refused)));
        Assert.Equal(0, CitedFiles.Recall(Of(Bridge, Refused)));
    }

    [Fact]
    public void Refusing_is_counted_as_a_decision()
    {
        List<EvaluationRecord> records =
        [
            Of(Nothing, Refused), // right
            Of(Nothing with { Id = "u2" }, Answered(("Love.", "a.txt"))), // false answer
            Of(Bridge, Refused), // false refusal
            Of(Bridge with { Id = "q2" }, Answered(("It is 412 metres long.", "a.txt"))),
            Of(Nothing with { Id = "u3" }, null) with { Rejection = "This is no question." }, // right
            Of(Nothing with { Id = "u4" }, null) with { Error = "broken" }, // neither answered nor refused
        ];
        var scores = Scorer.Score(records, seed: 1).ToDictionary(s => s.Name);

        Assert.Equal(2.0 / 3, scores["refusalPrecision"].Value, 10); // 2 right of 3
        Assert.Equal(2.0 / 4, scores["refusalRecall"].Value, 10); // 2 of 4
        Assert.Equal(4.0 / 7, scores["refusalF1"].Value, 10); // 2 TP / (2 TP + FP + FN) = 4 / (4 + 1 + 2)
        Assert.Equal(0.25, scores["falseAnswers"].Value, 10);
        Assert.Equal(0.5, scores["falseRefusals"].Value, 10);
    }

    [Fact]
    public void Showing_what_contradicts_a_premise_is_no_false_answer()
    {
        var labels = Nothing with { Kind = "false_premise", Contradiction = [new EvidenceLabel("a.txt", "It denies it.")] };
        var contradiction = new RetrievedPassage("a.txt", 0, 13);
        var shown = Of(labels, Answered(("It denies it.", "a.txt"))) with { Contradiction = [contradiction] };
        var other = Of(labels, Answered(("It is green.", "b.txt"))) with { Contradiction = [contradiction] };

        Assert.Equal(0, FalseDecisions.Answer(shown));
        Assert.Equal(1, ContradictionRecall.Of(shown));
        Assert.Equal(1, FalseDecisions.Answer(other));
        Assert.Equal(0, ContradictionRecall.Of(Of(labels, Refused) with { Contradiction = [contradiction] }));
        Assert.True(AnswerOutcome.Of(Of(labels, Refused)).Passed);
    }

    [Fact]
    public void ConflictRecall_wants_every_side_and_its_name()
    {
        var labels = Bridge with
        {
            Nuggets = [],
            Conflict = new ConflictLabel("its length", [new ConflictSide(["412 metres"], ["a.txt"]), new ConflictSide(["450 metres"], ["b.txt"])]),
        };
        var both = Answered(("It is 412 metres long.", "a.txt"), ("It is 450 metres long.", "b.txt"));

        Assert.Equal(1, ConflictRecall.Shown(Of(labels, both)));
        Assert.Equal(0, ConflictRecall.Named(Of(labels, both)));
        Assert.Equal(1, ConflictRecall.Named(Of(labels, both with { Conflicts = [new Conflict("its length", [1, 2])] })));
        Assert.Equal(0, ConflictRecall.Shown(Of(labels, Answered(("It is 412 metres long.", "a.txt")))));
        Assert.Equal(["does not show every side"], AnswerOutcome.Of(Of(labels, Answered(("It is 412 metres long.", "a.txt")))).Failures);
    }

    [Fact]
    public void CarryOver_wants_the_phrases_or_nothing()
    {
        var turn = Of(Bridge with { Carried = ["the bridge"] }, Refused with { StandaloneQuestion = "How long is The Bridge?" }) with { Turn = 2 };
        var fresh = Of(Bridge with { Carried = [] }, Refused with { CarriedOver = ["the bridge"] }) with { Turn = 2 };

        Assert.Equal(1, CarryOver.Of(turn));
        Assert.Equal(0, CarryOver.Of(fresh));
        Assert.Null(CarryOver.Of(turn with { Turn = 1 }));
    }

    [Fact]
    public void CitationSupport_reads_the_verdicts_of_the_record()
    {
        var answer = Answered(("One.", "a.txt"), ("Two.", "a.txt")) with { Sentences = [new AnswerSentence("One.", [1, 2], 1, true), new AnswerSentence("Two.", [2], 1, true)] };
        var record = Of(Bridge, answer) with
        {
            Support =
            [
                new SupportVerdict(0, [1, 2], true, false), new SupportVerdict(0, [1], true, false), new SupportVerdict(0, [2], false, false),
                new SupportVerdict(1, [2], false, false),
            ],
        };

        Assert.Equal(0.5, CitationSupport.Recall(record)); // the first sentence only
        Assert.Equal(1.0 / 3, CitationSupport.Precision(record)!.Value, 10); // of three citations, 1 earns it; 2 is redundant, and 2 supports nothing
    }

    [Fact]
    public void EvidenceRetrieval_keeps_questions_without_an_answer_in_the_denominator()
    {
        var found = Of(Bridge, Refused) with { Retrieved = [new RetrievedPassage("c.txt", 0, 50), new RetrievedPassage("a.txt", 0, 50), new RetrievedPassage("b.txt", 90, 150)] };

        Assert.Equal(0, EvidenceRetrieval.Any(found, 1));
        Assert.Equal(1, EvidenceRetrieval.Any(found, 2));
        Assert.Equal(0, EvidenceRetrieval.All(found, 2));
        Assert.Equal(1, EvidenceRetrieval.All(found, 3));
        Assert.Equal(0.5, EvidenceRetrieval.Share(found, 2));
        Assert.Equal(0.5, EvidenceRetrieval.ReciprocalRank(found, 10));
        Assert.Equal(0, EvidenceRetrieval.Any(Of(Bridge, null) with { Error = "broken", Retrieved = [] }, 5));
        Assert.Equal(0, EvidenceRetrieval.All(found with { Evidence = [new RetrievedPassage("a.txt", 0, 20)] }, 3)); // a label that no longer resolves
        Assert.Null(EvidenceRetrieval.Any(found with { Retrieved = null }, 5));
    }

    [Fact]
    public void ShortAnswerScores_take_a_refusal_for_no_answer_and_a_failure_for_wrong()
    {
        var labels = Nothing with { Answers = [] };
        var short_ = Answered(("It is 412 metres long.", "a.txt")) with { ShortAnswers = [new ShortAnswer("412 metres", 1)] };

        Assert.Equal(1, ShortAnswerScores.Exact(Of(labels, Refused)));
        Assert.Equal(0, ShortAnswerScores.Exact(Of(labels, null) with { Error = "broken" }));
        Assert.Equal(0, ShortAnswerScores.F1(Of(labels, short_)));
        Assert.Equal(1, ShortAnswerScores.Exact(Of(Bridge with { Answers = ["The 412 metres"] }, short_)));
        Assert.Equal(2.0 / 3, ShortAnswerScores.F1(Of(Bridge with { Answers = ["412 steps", "412"] }, short_))!.Value, 10); // P 1/2, R 1
        Assert.Null(ShortAnswerScores.Exact(Of(Bridge, short_)));
    }

    [Theory]
    [InlineData(true, true, 0)]
    [InlineData(true, false, 1)]
    [InlineData(false, false, 1)]
    public void Citations_that_do_not_hold_fail_the_question(bool resolves, bool exact, int failures)
    {
        var record = Of(Bridge, Answered(("It is 412 metres long and has 4 lanes.", "a.txt"))) with { Citations = [new CitationCheck(1, resolves, exact)] };

        Assert.Equal(failures, AnswerOutcome.Of(record).Failures.Count);
        Assert.Equal([exact ? 1 : 0, 1], QuoteExactness.Of(record)!);
        Assert.Equal([resolves ? 0 : 1, 1], DanglingRate.Of(record)!);
    }
}
