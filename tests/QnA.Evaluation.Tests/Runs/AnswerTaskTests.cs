using QnA.Answering;
using QnA.Articles;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Judges;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Tests.Scoring;
using Xunit;

namespace QnA.Evaluation.Tests.Runs;

public sealed class AnswerTaskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qna-task-").FullName;

    public AnswerTaskTests() => File.WriteAllText(Path.Combine(_folder, "a.txt"), "It is 412 metres long.\n");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Task_keeps_the_answer_when_the_judge_fails()
    {
        var paraphrased = Records.Answered(("It is 412 metres long.", "a.txt"));
        paraphrased = paraphrased with { Sentences = [paraphrased.Sentences[0] with { Text = "Its length is 412 metres." }] };

        var record = await AskAsync(_ => Task.FromResult(new Reply(paraphrased, [])), new Failing());

        Assert.Null(record.Error);
        Assert.NotNull(record.Answer);
        Assert.Contains("no judge", record.JudgeError, StringComparison.Ordinal);
        Assert.True(record.Citations[0].Exact);
    }

    [Fact]
    public async Task Task_records_what_went_wrong_and_looks_up_the_nearest_passage()
    {
        var broken = await AskAsync(_ => throw new InvalidOperationException("broken"), new Failing());
        var rejected = await AskAsync(_ => throw new InvalidQuestionException("no question"), new Failing());
        var refused = await AskAsync(_ => Task.FromResult(new Reply(Records.Refused, [])), new Failing());
        var wrong = await AskAsync(
            _ => Task.FromResult(new Reply(Records.Refused with { Nearest = Records.Refused.Nearest! with { Quote = "It is 413 metres long." } }, [])), new Failing());

        Assert.Equal("InvalidOperationException: broken", broken.Error);
        Assert.Equal("no question", rejected.Rejection);
        Assert.True(refused.Nearest!.Exact);
        Assert.False(wrong.Nearest!.Exact);
    }

    [Fact]
    public async Task Task_stops_the_run_when_there_is_nobody_to_ask() =>
        await Assert.ThrowsAsync<UnreachableAnswererException>(() => AskAsync(_ => throw new UnreachableAnswererException("nobody"), new Failing()));

    private async Task<AnswerRecord> AskAsync(Func<Inquiry, Task<Reply>> ask, IJudge judge)
    {
        var library = ArticleLibrary.Read(new ArticleOptions { Folder = _folder }, TestContext.Current.CancellationToken);
        var task = new AnswerTask(new Answerer(ask), null, library, new SupportObserver(judge));
        var unit = task.UnitsOf([LabelledConversation.Of(Records.Nothing)])[0];
        return (AnswerRecord)(await unit.RunAsync(TestContext.Current.CancellationToken))[0];
    }

    private sealed class Answerer(Func<Inquiry, Task<Reply>> ask) : IAnswerer
    {
        public string Name => "test";

        public IReadOnlyDictionary<string, string>? Identity { get; } = new Dictionary<string, string>();

        public bool CanHide => false;

        public Task<Reply> AskAsync(Inquiry inquiry, CancellationToken cancellationToken) => ask(inquiry);
    }

    private sealed class Failing : IJudge
    {
        public string Name => "failing";

        public Task<Judgement> JudgeAsync(string evidence, string claim, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("no judge");
    }
}
