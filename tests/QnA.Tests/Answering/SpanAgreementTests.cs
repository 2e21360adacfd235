using QnA.Answering;
using QnA.Questions;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class SpanAgreementTests
{
    [Theory]
    [InlineData("the minister", "transport minister Jane Doe", true)]
    [InlineData("Peru", "the Peruvian", true)]
    [InlineData("two days", "2 days", true)]
    [InlineData("two days", "three days", false)]
    [InlineData("trains", "ferries", false)]
    public void Spans_agree_when_one_says_no_other_thing_than_the_other(string a, string b, bool agree)
    {
        Assert.Equal(agree, SpanAgreement.Agree(a, b));
    }

    [Theory]
    [InlineData("two days before", "three days before", AnswerType.Number, true)]
    [InlineData("two days before", "three days before", AnswerType.Time, true)]
    [InlineData("two days", "days before", AnswerType.Number, false)]
    [InlineData("about 20 trains", "30 trains", AnswerType.Number, false)]
    [InlineData("20 trains", "30 drivers", AnswerType.Number, false)]
    [InlineData("3 May 1999", "4 May 1999", AnswerType.Time, true)]
    [InlineData("May 1999", "4 May 1999", AnswerType.Time, false)]
    [InlineData("two days", "three days", AnswerType.Any, false)]
    [InlineData("600,000 doses", "two doses", AnswerType.Number, false)]
    [InlineData("40 patients", "one in a hundred", AnswerType.Number, false)]
    [InlineData("the first ferry on 9 June", "the second ferry on 11 April", AnswerType.Time, false)]
    [InlineData("the first ferry on 9 June", "the first ferry on 11 April", AnswerType.Time, true)]
    public void Spans_conflict_when_precise_values_of_one_unit_differ(string a, string b, AnswerType expected, bool conflict)
    {
        var one = EvidenceOf.Sentence("a.txt", $"It was {a}, they said.", a, 0.9);
        var other = EvidenceOf.Sentence("b.txt", $"It was {b}, they said.", b, 0.9);

        Assert.Equal(conflict, SpanAgreement.Conflict(one, other, expected));
    }

    [Theory]
    [InlineData("20 trains", "30 trains", true)]
    [InlineData("20 percent", "30 percent", false)]
    [InlineData("$20", "$30", false)]
    public void Spans_count_the_same_when_what_they_count_are_things(string a, string b, bool same)
    {
        Assert.Equal(same, SpanAgreement.CountTheSame(EvidenceOf.Sentence("a.txt", $"It was {a}.", a, 0.9), EvidenceOf.Sentence("b.txt", $"It was {b}.", b, 0.9)));
    }

    [Theory]
    [InlineData("What does a ticket cost?", "$20", AnswerType.Number)]
    [InlineData("What does a ticket show?", "a ferry", AnswerType.Any)]
    [InlineData("When was it?", "20 days", AnswerType.Time)]
    public void Question_asks_for_an_amount_when_an_amount_answers_it(string question, string answer, AnswerType expected)
    {
        Assert.Equal(expected, SpanAgreement.Expected(QuestionAnalyzer.Analyze(question), EvidenceOf.Sentence("a.txt", $"It is {answer}.", answer, 0.9)));
    }
}
