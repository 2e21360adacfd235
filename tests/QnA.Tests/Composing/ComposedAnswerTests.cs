using QnA.Answering;
using QnA.Articles;
using QnA.Composing;
using QnA.Receipts;
using Xunit;

namespace QnA.Tests.Composing;

public sealed class ComposedAnswerTests
{
    private static readonly Citation[] Evidence = [Quote(1, "The port closed in March."), Quote(2, "The port closed in May."), Quote(3, "Nobody cared [7].", SentenceKind.Comment)];

    [Fact]
    public void Composed_answer_numbers_its_citations_in_order_of_first_use()
    {
        var answer = new ComposedAnswer(Local(), Evidence);
        answer.Add("In May it closed.", [2], 0.91234);
        answer.Add("Or in March, or in May.", [1, 2], 0.8);
        var whole = answer.Finish(isWhole: true);

        Assert.Equal("In May it closed. [1]\nOr in March, or in May. [2] [1]", whole.Text);
        Assert.Equal(["The port closed in May.", "The port closed in March."], whole.Citations.Select(c => c.Quote));
        Assert.Equal(0.9123, whole.Sentences[0].Supported);
        Assert.All(whole.Sentences, s => Assert.False(s.Verbatim));
        Assert.Empty(AnswerFaults.In(whole));
    }

    [Fact]
    public void Composed_answer_so_far_is_the_beginning_of_the_whole()
    {
        var answer = new ComposedAnswer(Local() with { Missing = ["who paid?"], Status = AnswerStatus.Partial }, Evidence);
        answer.Add("In May it closed.", [2], 0.9);
        var soFar = answer.SoFar();
        answer.AddQuote(3);
        var whole = answer.Finish(isWhole: true);

        Assert.StartsWith(soFar.Text, whole.Text);
        Assert.Equal(soFar.Sentences, whole.Sentences.Take(1));
        Assert.Equal(soFar.Citations, whole.Citations.Take(1));
        Assert.EndsWith("The articles do not say: who paid?", whole.Text);
        Assert.Empty(AnswerFaults.In(whole));
    }

    [Fact]
    public void Composed_answer_shows_a_readers_comment_as_one_and_its_numbers_not_as_marks()
    {
        var answer = new ComposedAnswer(Local(), Evidence);
        answer.AddQuote(3);

        Assert.Equal("A reader wrote: “Nobody cared ［7］.” [1]", answer.SoFar().Text);
    }

    [Fact]
    public void Composed_answer_keeps_both_sides_of_a_disagreement_that_the_model_left_out()
    {
        var answer = new ComposedAnswer(Local() with { Conflicts = [new Conflict("when", [1, 2])] }, Evidence);
        answer.Add("In May it closed.", [2], 0.9);
        var whole = answer.Finish(isWhole: true);

        Assert.Equal([2, 1], Assert.Single(whole.Conflicts).Citations);
        Assert.Equal("The port closed in March.", whole.Sentences[^1].Text);
        Assert.True(whole.Sentences[^1].Verbatim);
        Assert.Empty(AnswerFaults.In(whole));
    }

    [Fact]
    public void Composed_answer_that_broke_off_goes_on_with_what_the_local_one_cites()
    {
        var answer = new ComposedAnswer(Local(), Evidence);
        answer.Add("In March it closed.", [1], 0.9);

        Assert.Equal(["In March it closed.", "The port closed in May."], answer.Finish(isWhole: false).Sentences.Select(s => s.Text));
    }

    [Fact]
    public void Composed_answer_that_refuses_shows_the_likeliest_evidence_as_nearest()
    {
        var refusal = new ComposedAnswer(Local(), Evidence).Refuse();

        Assert.Equal(AnswerStatus.Refused, refusal.Status);
        Assert.Equal("The articles do not say. All 2 files and 9 sentences were searched, 5 of them read; none answers this.", refusal.Text);
        Assert.Empty(refusal.Citations);
        Assert.Null(refusal.Nearest!.Number); // a refusal has one
        Assert.Empty(AnswerFaults.In(refusal));
    }

    private static Answer Local() => new()
    {
        Question = "when did it close?",
        StandaloneQuestion = "when did it close?",
        Status = AnswerStatus.Answered,
        Text = "The port closed in March. [1]\nThe port closed in May. [2]",
        Citations = [Evidence[0], Evidence[1]],
        Checked = new SearchCoverage(2, 9, 5),
    };

    private static Citation Quote(int number, string text, SentenceKind kind = SentenceKind.Body) => new()
    {
        Number = number,
        File = $"{number}.txt",
        Title = "Port",
        Kind = kind,
        Quote = text,
        Start = 0,
        End = text.Length,
        StartLine = 1,
        EndLine = 1,
        Score = 0.6,
        FileHash = "",
    };
}
