using QnA.Evaluation.Answerers;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Gating;
using QnA.Evaluation.Judges;
using QnA.Evaluation.Reports;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring;
using Xunit;

namespace QnA.Evaluation.Tests.Reports;

public sealed class ReportBuilderTests
{
    private static readonly AnswerRecord Wrong = SampleReport.Record(
        "q2", SampleReport.Answer("A new one came in 1920. [1]", SampleReport.Cite(1, "A new one came in 1920.", 0.6)));

    private static readonly AnswerRecord FalseAnswer = SampleReport.Record(
        "u1", SampleReport.Answer("Nobody drowned. [1]", SampleReport.Cite(1, "Nobody drowned.", 0.3)), answerable: false);

    private static readonly AnswerRecord Refused = SampleReport.Record("u2", SampleReport.Refusal(0.1), answerable: false);

    [Fact]
    public void Items_tell_what_failed_and_what_became_of_each_fact()
    {
        var uncited = SampleReport.Record("q3", SampleReport.Answer("It was in 1911.")); // states the fact, cites nothing

        var model = Report(SampleReport.Right("q1"), Wrong, FalseAnswer, uncited);

        Assert.Equal([NuggetFinding.Found, NuggetFinding.Missed, NuggetFinding.Stated], model.Items.SelectMany(i => i.Nuggets.Values));
        Assert.Equal([[], ["lacks a fact"], ["false answer"], ["lacks a fact"]], model.Items.Select(i => i.Tags));
        Assert.Equal([true, false, false, false], model.Items.Select(i => i.Outcome!.Passed));
    }

    [Fact]
    public void Calibration_takes_cited_and_nearest_passages_against_the_labels()
    {
        var bins = Report(SampleReport.Right("q1"), Wrong, FalseAnswer, Refused).Calibration;

        Assert.Equal([0.1, 0.3, 0.6, 0.9], bins.Select(b => b.MeanPredicted));
        Assert.Equal([0, 0, 0, 1.0], bins.Select(b => b.Observed.Value));
    }

    [Fact]
    public void Refusal_curve_follows_from_the_best_probabilities()
    {
        var manifest = SampleReport.Manifest with { Identity = new Dictionary<string, string> { ["settings"] = "MaxQuestionLength=2000;Threshold=0.2" } };

        var curve = ReportBuilder.Of(manifest, [SampleReport.Right("q1"), Wrong, FalseAnswer, Refused], []).Refusals!;

        Assert.Equal(new RefusalPoint(0.2, 0.5, 0), curve.InUse);
        Assert.Equal([new(0, 1, 0), new(0.1, 1, 0), new(0.3, 0.5, 0), new(0.5, 0, 0), new(0.7, 0, 0.5), new(1, 0, 1)],
            [.. curve.Points.Where(p => p.Threshold is 0 or 0.1 or 0.3 or 0.5 or 0.7 or 1)]);
        Assert.Equal((2, 2), (curve.Answerable, curve.Unanswerable));
    }

    [Fact]
    public void Threshold_of_an_answerer_that_does_not_tell_is_not_known() =>
        Assert.Null(Report(SampleReport.Right("q1"), Refused).Refusals!.InUse.Threshold);

    [Fact]
    public void Recall_is_given_up_to_the_length_of_the_rankings()
    {
        var evidence = new RetrievedPassage("ferry.txt", 10, 37);
        var other = new RetrievedPassage("ferry.txt", 54, 77);

        var recall = Report(
            SampleReport.Right("q1") with { Retrieved = [evidence, other, other] }, SampleReport.Right("q2") with { Retrieved = [other, evidence, other] }).Recall;

        Assert.Equal([new(1, 0.5, 0.5, 2), new(2, 1, 1, 2), new(3, 1, 1, 2)], recall);
    }

    [Fact]
    public void Searches_have_recall_details_and_no_outcome()
    {
        var search = new RetrievalRecord
        {
            Id = "s1",
            Labels = new LabelledQuery { Id = "s1", Query = "old ferries", Relevant = new Dictionary<string, double> { ["ferry.txt"] = 2, ["gone.txt"] = 1 } },
            Ranked = ["other.txt", "ferry.txt"],
        };

        var model = Report(search);

        Assert.Equal([new(1, 0, 0, 1), new(2, 1, 0, 1)], model.Recall);
        Assert.Null(model.Items.Single().Outcome);
        Assert.Null(model.Kinds);
        var item = SampleReport.Data(SampleReport.Html(model)).GetProperty("items")[0];
        Assert.Equal("old ferries", item.GetProperty("question").GetString());
        var wanted = item.GetProperty("details")[0].GetProperty("entries");
        Assert.Equal(["rank 2, ferry.txt", "not found"], wanted.EnumerateArray().Select(e => e.GetProperty("note").GetString()));
        Assert.Equal((0, 9), (wanted[0].GetProperty("passage").GetProperty("start").GetInt32(), wanted[0].GetProperty("passage").GetProperty("end").GetInt32())); // the headline
    }

    [Fact]
    public void Claims_have_calibration_kinds_and_verdicts()
    {
        var claim = new ClaimRecord
        {
            Id = "k1",
            Labels = new LabelledClaim { Id = "k1", Claim = "It sank.", Evidence = ["The ferry sank.", "In 1911."], Label = ClaimLabel.Supported, Rationale = [0] },
            Judgement = new Judgement(Verdict.NotSupported, 0.25, Parsed: true),
        };

        var model = ReportBuilder.Of(SampleReport.Manifest, [claim], [], judgeNote: "about answers");

        Assert.Equal((0.25, 1.0), (model.Calibration.Single().MeanPredicted, model.Calibration.Single().Observed.Value));
        Assert.Equal(("supported", 1, 0), (model.Kinds!.Rows.Single().Kind, model.Kinds.Rows.Single().N, model.Kinds.Rows.Single().Passed));
        Assert.All(model.Scores, s => Assert.Null(s.Note)); // here the judge is what is measured
        var details = SampleReport.Data(SampleReport.Html(model)).GetProperty("items")[0].GetProperty("details");
        Assert.Equal("named by people", details[0].GetProperty("entries")[0].GetProperty("note").GetString());
        Assert.Equal("not supported", details[1].GetProperty("entries")[1].GetProperty("text").GetString());
    }

    [Fact]
    public void Kinds_are_counted_with_conversations_by_themselves()
    {
        var turn = SampleReport.Right("c1.1") with { ConversationKind = "pronoun" };

        var table = Report(SampleReport.Right("q1"), Wrong, Refused, turn).Kinds!;

        Assert.Equal([("date", 2, 1), ("near_miss", 1, 1), ("conversation: pronoun", 1, 1)], table.Rows.Select(r => (r.Kind, r.N, r.Passed)));
        Assert.Equal([0.0, 0.5], table.Rows[0].Values.Take(2)); // declined, nugget recall
        Assert.Equal([1.0, null], table.Rows[1].Values.Take(2));
    }

    [Fact]
    public void Baseline_names_the_items_that_changed_sides()
    {
        var baseline = Baseline("ferries", passed: ["q2", "gone"], failed: ["q1"]);

        var difference = ReportBuilder.Of(SampleReport.Manifest, [SampleReport.Right("q1"), Wrong], [], baseline).Baseline!;

        Assert.Equal(["q2"], difference.NewlyFailing); // what the run did not take is no failure of the answers
        Assert.Equal(["q1"], difference.NewlyPassing);
        Assert.Equal(0.75, difference.Scores["passed"]);
        Assert.Contains("3 April 2026", difference.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Baseline_of_other_data_is_not_compared_with() =>
        Assert.Null(ReportBuilder.Of(SampleReport.Manifest, [SampleReport.Right("q1")], [], Baseline("tunnels", ["q1"], [])).Baseline);

    [Fact]
    public void Judged_scores_carry_the_note_on_their_judge()
    {
        var record = SampleReport.Right("q1") with { Support = [new SupportVerdict(0, [1], true, true)] };

        var scores = ReportBuilder.Of(SampleReport.Manifest, [record], [], judgeNote: "right in 7 of 10").Scores;

        Assert.Equal("right in 7 of 10", scores.Single(s => s.Score.Name == "citationRecall").Note);
        Assert.Null(scores.Single(s => s.Score.Name == "nuggetRecall").Note);
    }

    private static ReportModel Report(params IReadOnlyList<EvaluationRecord> records) => ReportBuilder.Of(SampleReport.Manifest, records, [SampleReport.Article()]);

    private static Baseline Baseline(string set, IReadOnlyList<string> passed, IReadOnlyList<string> failed) => new()
    {
        Date = new DateOnly(2026, 4, 3),
        Reason = "first",
        Sets =
        [
            new SetBaseline
            {
                Set = set,
                Folder = ".",
                SetHash = "",
                Seed = 1,
                Scores = [new Score("passed", 0.75, 4, 0.3, 0.95)],
                Passed = passed,
                Failed = failed.ToDictionary(id => id, _ => (IReadOnlyList<string>)["lacks n1"]),
            },
        ],
    };
}
