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
    public void Spans_conflict_when_precise_values_of_one_unit_differ(string a, string b, AnswerType expected, bool conflict)
    {
        var one = EvidenceOf.Sentence("a.txt", $"It was {a}, they said.", a, 0.9);
        var other = EvidenceOf.Sentence("b.txt", $"It was {b}, they said.", b, 0.9);

        Assert.Equal(conflict, SpanAgreement.Conflict(one, other, expected));
    }
}
