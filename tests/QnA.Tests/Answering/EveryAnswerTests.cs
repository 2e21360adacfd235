using System.Text.Json;
using QnA.Answering;
using QnA.Conversations;
using Xunit;

namespace QnA.Tests.Answering;

/// <summary>The promises that no answer may break, over all labelled questions and over strings that nobody would ask.</summary>
public sealed class EveryAnswerTests(AnsweringFixture fixture) : IClassFixture<AnsweringFixture>
{
    private const int Seed = 20261122;

    /// <summary>Strings tried in an ordinary run; with QNA_EXTENDED=1 it is the second number.</summary>
    private const int FewStrings = 300, ManyStrings = 10_000;

    /// <summary>One labelled question of so many is asked in an ordinary run; the quality gate of CI asks them all, and so does QNA_EXTENDED=1.</summary>
    private const int Stride = 3;

    private static readonly bool IsExtended = Environment.GetEnvironmentVariable("QNA_EXTENDED") == "1";

    /// <summary>Small budgets do not change what must hold, only how long thousands of questions take; a low threshold makes more of them cite.</summary>
    private static readonly AnsweringOptions Hasty = new() { ReadingBudget = 2, RefusalBudget = 4, CloseReadingBudget = 3, Threshold = 0.02 };

    private static readonly string[] Labelled = ["eval/questions.jsonl", "eval/unanswerable.jsonl"];

    /// <summary>Far longer than any answer takes, on a machine that does other things too.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Answers_cite_exactly_when_any_labelled_question_is_asked()
    {
        var questions = Labelled
            .SelectMany(f => File.ReadLines(Repository.PathTo(f)))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!)
            .ToList();
        var answerer = fixture.Answerer();

        foreach (var question in questions.Where((q, i) => (IsExtended || i % Stride == 0) && q.Any(char.IsLetterOrDigit)))
        {
            var result = await answerer.AskAsync(new AskRequest { Question = question }, TestContext.Current.CancellationToken);

            AnswerProperties.Check(result.Answer, fixture.Index);
        }

        Assert.True(questions.Count >= 300, $"only {questions.Count} questions");
    }

    [Fact]
    public async Task Answers_cite_exactly_when_a_conversation_is_held()
    {
        var answerer = fixture.Answerer(Hasty);
        foreach (var line in File.ReadLines(Repository.PathTo("eval/conversations.jsonl")))
        {
            var history = new List<Turn>();
            foreach (var turn in JsonDocument.Parse(line).RootElement.GetProperty("turns").EnumerateArray())
            {
                var request = new AskRequest { Question = turn.GetProperty("question").GetString()!, History = [.. history] };

                var result = await answerer.AskAsync(request, TestContext.Current.CancellationToken);

                AnswerProperties.Check(result.Answer, fixture.Index, readsAll: false);
                history.Add(HistoryJson.TurnOf(result.Answer));
            }
        }
    }

    [Fact]
    public async Task Answers_neither_crash_nor_hang_when_the_question_is_noise()
    {
        var count = IsExtended ? ManyStrings : FewStrings;
        var strings = new StrangeQuestions(Seed, fixture.Index);
        var answerer = fixture.Answerer(Hasty);
        for (var i = 0; i < count; i++)
        {
            var question = strings.Next();
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            timeout.CancelAfter(Hang);
            try
            {
                var result = await answerer.AskAsync(new AskRequest { Question = question }, timeout.Token);

                AnswerProperties.Check(result.Answer, fixture.Index, readsAll: false);
            }
            catch (InvalidQuestionException invalid)
            {
                Assert.NotEmpty(invalid.Message);
            }
        }
    }

    [Fact]
    public async Task Answers_are_the_same_when_a_question_is_asked_twice()
    {
        var answerer = fixture.Answerer();
        var request = new AskRequest { Question = "Who visited the country last year, and why?" };

        var first = await answerer.AskAsync(request, TestContext.Current.CancellationToken);
        var second = await answerer.AskAsync(request, TestContext.Current.CancellationToken);

        var none = new AnswerTimings(0, 0, 0);
        Assert.Equal(AnswerJson.Write(first.Answer with { Timings = none }), AnswerJson.Write(second.Answer with { Timings = none }));
    }
}
