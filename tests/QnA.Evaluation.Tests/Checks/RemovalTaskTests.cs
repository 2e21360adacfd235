using QnA.Answering;
using QnA.Articles;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.Checks;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring;
using Xunit;
using static QnA.Evaluation.Tests.Checks.CheckSamples;

namespace QnA.Evaluation.Tests.Checks;

public sealed class RemovalTaskTests : IDisposable
{
    private const string First = "The wall is 80 metres long.", Second = "It is 80 metres from end to end.", Third = "Goats graze there.";
    private const string Text = First + " " + Second + " " + Third + "\n";
    private const string Question = "How long is the wall?";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qna-removal-");
    private readonly Answer _first = Answer(Question, Text, Harbour, [First]);

    public RemovalTaskTests() => File.WriteAllText(Path.Combine(_folder.FullName, Harbour), Text);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Removal_passes_when_the_question_is_then_refused()
    {
        var record = await CheckAsync(Refusal(Question), Passage(Text, Harbour, First));

        Assert.True(record.Refused);
        Assert.True(Outcomes.Of(record)!.Passed);
    }

    [Fact]
    public async Task Removal_passes_when_other_evidence_is_cited()
    {
        var record = await CheckAsync(Answer(Question, Text, Harbour, [Second]), Passage(Text, Harbour, First), Passage(Text, Harbour, Second));

        Assert.True(record.TrueSupport);
        Assert.True(Outcomes.Of(record)!.Passed);
    }

    [Fact]
    public async Task Removal_fails_when_something_else_is_cited()
    {
        var record = await CheckAsync(Answer(Question, Text, Harbour, [Third]), Passage(Text, Harbour, First));

        Assert.Equal(["no true support"], Outcomes.Of(record)!.Failures);
    }

    [Fact]
    public async Task Removal_fails_when_the_answer_stays_the_same()
    {
        var record = await CheckAsync(_first with { Citations = [_first.Citations[0] with { Start = 28, End = 60, Quote = Second }] });

        Assert.Equal(["the same answer"], Outcomes.Of(record)!.Failures);
    }

    [Fact]
    public async Task Removal_fails_when_what_is_hidden_is_shown()
    {
        var record = await CheckAsync(_first, Passage(Text, Harbour, First));

        Assert.Contains("citation 1 shows what is hidden", Outcomes.Of(record)!.Failures);
    }

    [Fact]
    public async Task Removal_of_an_answer_that_should_have_been_a_refusal_has_no_true_support()
    {
        var asked = Asked("q1", _first, Passage(Text, Harbour, Second));
        asked = asked with { Labels = asked.Labels with { Answerable = false } };

        var record = await CheckAsync(asked, Answer(Question, Text, Harbour, [Second]));

        Assert.Equal(["no true support"], Outcomes.Of(record)!.Failures);
    }

    [Fact]
    public async Task A_labelled_fact_and_a_short_answer_are_true_support_as_well()
    {
        var fact = Asked("q1", _first);
        fact = fact with { Labels = fact.Labels with { Nuggets = [new Nugget { Id = "n1", Vital = true, Patterns = ["80 met"], Files = [Harbour] }] } };
        var span = Asked("q1", _first);
        span = span with { Labels = span.Labels with { Answers = ["80 metres"] } };
        var other = Answer(Question, Text, Harbour, [Second], "80 metres");

        Assert.True((await CheckAsync(fact, other)).TrueSupport);
        Assert.True((await CheckAsync(span, other)).TrueSupport);
    }

    [Fact]
    public async Task A_follow_up_is_asked_after_the_stored_answers()
    {
        var answerer = new FakeAnswerer(_ => Refusal(Question));
        var first = Asked("c1.1", Refusal("What is there?")) with { Conversation = "c1" };
        var second = Asked("c1.2", _first) with { Conversation = "c1", Turn = 2 };

        await RunAsync(answerer, [first, second]);

        var inquiry = Assert.Single(answerer.Asked);
        Assert.Equal("What is there?", Assert.Single(inquiry.Earlier).Question);
        Assert.Equal((Harbour, 0, First.Length), (inquiry.Hidden[0].File, inquiry.Hidden[0].Range.Start, inquiry.Hidden[0].Range.End));
    }

    [Fact]
    public async Task A_failing_answerer_is_a_failed_check()
    {
        var records = await RunAsync(new FakeAnswerer(_ => throw new AnswererException("broken")), [Asked("q1", _first)]);

        Assert.Equal(["error: AnswererException: broken"], Outcomes.Of(Assert.Single(records))!.Failures);
        Assert.Equal(1, Scorer.Score(Scorer.Named("removalFailures"), records, 1)!.Value);
    }

    [Fact]
    public void An_answerer_that_cannot_hide_is_not_checked() =>
        Assert.Empty(new RemovalTask(new FakeAnswerer(_ => _first, canHide: false), null, null, Library()).UnitsOf([Asked("q1", _first)], 10, 1, 0));

    [Fact]
    public void Records_survive_their_file()
    {
        EvaluationRecord record = new RemovalRecord { Id = "removal:q1", Of = "q1", Question = "?", Before = "x", Hidden = [], Failures = ["the same answer"], ReindexAgrees = false };

        var read = Assert.IsType<RemovalRecord>(RecordsJson.Read(RecordsJson.Write(record)));

        Assert.Equal(["the same answer"], read.Failures);
        Assert.False(read.ReindexAgrees);
    }

    private Task<RemovalRecord> CheckAsync(Answer then, params RetrievedPassage[] evidence) => CheckAsync(Asked("q1", _first, evidence), then);

    private async Task<RemovalRecord> CheckAsync(AnswerRecord asked, Answer then) =>
        Assert.IsType<RemovalRecord>(Assert.Single(await RunAsync(new FakeAnswerer(_ => then), [asked])));

    private async Task<IReadOnlyList<EvaluationRecord>> RunAsync(FakeAnswerer answerer, IReadOnlyList<AnswerRecord> asked)
    {
        var records = new List<EvaluationRecord>();
        foreach (var unit in new RemovalTask(answerer, null, null, Library()).UnitsOf(asked, 10, 1, reindexed: 0))
        {
            records.AddRange(await unit.RunAsync(TestContext.Current.CancellationToken));
        }

        return records;
    }

    private ArticleLibrary Library() => ArticleLibrary.Read(new ArticleOptions { Folder = _folder.FullName }, TestContext.Current.CancellationToken);

    private sealed class FakeAnswerer(Func<Inquiry, Answer> answer, bool canHide = true) : IAnswerer
    {
        public List<Inquiry> Asked { get; } = [];

        public string Name => "fake";

        public IReadOnlyDictionary<string, string>? Identity => null;

        public bool CanHide => canHide;

        public Task<Reply> AskAsync(Inquiry inquiry, CancellationToken cancellationToken)
        {
            Asked.Add(inquiry);
            return Task.FromResult(new Reply(answer(inquiry), null));
        }
    }
}
