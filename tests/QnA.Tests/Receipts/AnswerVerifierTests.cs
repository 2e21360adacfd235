using QnA.Receipts;
using Xunit;

namespace QnA.Tests.Receipts;

public sealed class AnswerVerifierTests
{
    [Fact]
    public void Verify_is_ok_when_file_and_quote_are_unchanged()
    {
        var verification = AnswerVerifier.Verify(Answers.Answered(), _ => Answers.Unchanged);

        Assert.Equal(VerificationState.Ok, verification.State);
        Assert.Empty(verification.Faults);
        Assert.Equal(VerificationState.Ok, Assert.Single(verification.Citations).State);
    }

    [Fact]
    public void Verify_checks_the_nearest_passage_of_a_refusal()
    {
        var refusal = Answers.Refused();

        var sound = AnswerVerifier.Verify(refusal, _ => Answers.Unchanged);
        var wrong = AnswerVerifier.Verify(refusal with { Nearest = refusal.Nearest! with { Quote = "made up" } }, _ => Answers.Unchanged);

        Assert.Equal(VerificationState.Ok, sound.State);
        Assert.Single(sound.Citations);
        Assert.Equal(VerificationState.Broken, wrong.State);
    }

    [Fact]
    public void Verify_asks_for_the_file_that_the_citation_names()
    {
        var asked = new List<string>();

        AnswerVerifier.Verify(Answers.Answered(), file =>
        {
            asked.Add(file);
            return Answers.Unchanged;
        });

        Assert.Equal([Answers.File], asked);
    }

    [Fact]
    public void Check_is_broken_when_the_file_is_missing()
    {
        var receipt = AnswerVerifier.Check(Answers.Citation(), null);

        Assert.Equal(VerificationState.Broken, receipt.State);
        Assert.Equal("the file is missing", receipt.Reason);
    }

    [Fact]
    public void Check_is_broken_when_one_character_of_the_quote_differs_in_an_unchanged_file()
    {
        var receipt = AnswerVerifier.Check(Answers.Citation() with { Quote = "It carried 41 cars." }, Answers.Unchanged);

        Assert.Equal(VerificationState.Broken, receipt.State);
        Assert.Contains("does not hold the quote", receipt.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(9, 3)]
    [InlineData(60, 100_000)]
    [InlineData(int.MaxValue, int.MinValue)]
    public void Check_is_broken_when_the_range_is_none(int start, int end)
    {
        var receipt = AnswerVerifier.Check(Answers.Citation() with { Start = start, End = end }, Answers.Unchanged);

        Assert.Equal(VerificationState.Broken, receipt.State);
        Assert.Contains("no range", receipt.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_is_broken_when_the_line_is_wrong_and_names_the_right_one()
    {
        var receipt = AnswerVerifier.Check(Answers.Citation() with { StartLine = 4, EndLine = 4 }, Answers.Unchanged);

        Assert.Equal(VerificationState.Broken, receipt.State);
        Assert.Equal("the quote is on line 3, not on line 4", receipt.Reason);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Check_counts_lines_whatever_ends_them(string ending)
    {
        var text = $"one{ending}two{ending}three";
        var citation = Answers.Citation() with
        {
            Quote = "three",
            Start = text.Length - 5,
            End = text.Length,
            StartLine = 3,
            EndLine = 3,
        };

        var receipt = AnswerVerifier.Check(citation, new FileContent(text, Answers.Hash));

        Assert.Equal(VerificationState.Ok, receipt.State);
    }

    [Fact]
    public void Check_is_stale_and_finds_the_quote_when_it_moved()
    {
        var file = new FileContent("A new first line.\r\n" + Answers.Text, "bb22");

        var receipt = AnswerVerifier.Check(Answers.Citation(), file);

        Assert.Equal(VerificationState.Stale, receipt.State);
        Assert.Equal(4, receipt.FoundAtLine);
        Assert.Equal("the file has changed; the quote still stands on line 4, 19 characters later", receipt.Reason);
    }

    [Fact]
    public void Check_is_stale_in_the_same_place_when_only_the_rest_changed()
    {
        var receipt = AnswerVerifier.Check(Answers.Citation(), new FileContent(Answers.Text + "More.", "bb22"));

        Assert.Equal(VerificationState.Stale, receipt.State);
        Assert.Equal("the file has changed; the quote still stands in the same place", receipt.Reason);
    }

    [Fact]
    public void Check_is_stale_when_the_quote_is_gone_from_a_changed_file()
    {
        var receipt = AnswerVerifier.Check(Answers.Citation(), new FileContent("Something else.", "bb22"));

        Assert.Equal(VerificationState.Stale, receipt.State);
        Assert.Null(receipt.FoundAtLine);
    }

    [Fact]
    public void Check_names_the_occurrence_closest_to_where_the_quote_stood()
    {
        var text = Answers.Quote + "\n" + Answers.Text + Answers.Quote;

        var receipt = AnswerVerifier.Check(Answers.Citation(), new FileContent(text, "bb22"));

        Assert.Equal(4, receipt.FoundAtLine);
    }

    [Fact]
    public void State_is_the_worst_of_all()
    {
        var answer = Answers.Answered() with
        {
            Text = "40 cars [1]. It left at nine. [2]",
            Citations = [Answers.Citation(), Answers.Citation("It left at nine.", 2) with { FileHash = "old" }],
        };

        var verification = AnswerVerifier.Verify(answer, _ => Answers.Unchanged);

        Assert.Equal([VerificationState.Ok, VerificationState.Stale], verification.Citations.Select(r => r.State));
        Assert.Equal(VerificationState.Stale, verification.State);
    }
}
