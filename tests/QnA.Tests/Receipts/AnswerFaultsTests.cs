using QnA.Answering;
using QnA.Receipts;
using Xunit;

namespace QnA.Tests.Receipts;

public sealed class AnswerFaultsTests
{
    [Fact]
    public void In_finds_nothing_in_a_sound_answer_or_refusal()
    {
        Assert.Empty(AnswerFaults.In(Answers.Answered()));
        Assert.Empty(AnswerFaults.In(Answers.Refused()));
    }

    [Theory]
    [InlineData("40 cars [1] [2]", "the text has a mark [2] but there is no citation 2")]
    [InlineData("40 cars", "citation 1 has no mark in the text")]
    public void In_finds_marks_and_citations_that_do_not_fit(string text, string fault)
    {
        var faults = AnswerFaults.In(Answers.Answered() with { Text = text });

        Assert.Equal([fault], faults);
    }

    [Fact]
    public void In_finds_marks_out_of_the_order_of_first_use()
    {
        var answer = Answers.Answered() with
        {
            Text = "It left at nine. [2] It carried 40 cars. [1]",
            Citations = [Answers.Citation(), Answers.Citation("It left at nine.", 2)],
        };

        Assert.Equal(["the marks are not numbered in order of first use"], AnswerFaults.In(answer));
    }

    [Fact]
    public void In_finds_a_citation_with_the_wrong_number()
    {
        var answer = Answers.Answered() with
        {
            Text = "[2]",
            ShortAnswers = [],
            Sentences = [],
            Citations = [Answers.Citation(number: 2)],
        };

        Assert.Equal(["citation 1 is numbered 2"], AnswerFaults.In(answer));
    }

    [Fact]
    public void In_finds_references_to_citations_that_are_not_there()
    {
        var answer = Answers.Answered() with
        {
            Sentences = [new AnswerSentence("x", [7], 1, false)],
            ShortAnswers = [new ShortAnswer("40 cars", 8)],
            Conflicts = [new Conflict("cars", [1, 9])],
        };

        Assert.Equal(
            [
                "a sentence rests on citation 7, which is not there",
                "a short answer rests on citation 8, which is not there",
                "a conflict rests on citation 9, which is not there",
            ],
            AnswerFaults.In(answer));
    }

    [Fact]
    public void In_finds_copies_that_are_none()
    {
        var answer = Answers.Answered() with
        {
            Sentences = [new AnswerSentence("It carried 41 cars.", [1], 1, true)],
            ShortAnswers = [new ShortAnswer("41 cars", 1)],
        };

        Assert.Equal(2, AnswerFaults.In(answer).Count());
    }

    [Fact]
    public void In_finds_an_answer_that_cites_nothing()
    {
        var answer = Answers.Answered() with { Text = "Forty.", ShortAnswers = [], Sentences = [], Citations = [] };

        Assert.Equal(["it says that it answers but cites nothing"], AnswerFaults.In(answer));
    }
}
