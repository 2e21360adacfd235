using QnA.Evaluation.Judges;
using Xunit;

namespace QnA.Evaluation.Tests.Judges;

public sealed class VerdictTextTests
{
    [Theory]
    [InlineData("""{"verdict": "supported"}""", Verdict.Supported)]
    [InlineData("""{"verdict": "partly"}""", Verdict.Partly)]
    [InlineData("""{"verdict": "not supported"}""", Verdict.NotSupported)]
    [InlineData("```json\n{ \"verdict\" : \"Not_Supported\", \"reason\": \"a {brace}\" }\n```", Verdict.NotSupported)]
    [InlineData("Verdict: {\"verdict\": \"partially supported\"}", Verdict.Partly)]
    [InlineData(" **Supported.**\n", Verdict.Supported)]
    [InlineData("unsupported", Verdict.NotSupported)]
    [InlineData("Not supported.", Verdict.NotSupported)]
    public void Verdict_is_understood(string reply, Verdict expected)
    {
        Assert.Equal(expected, VerdictText.Parse(reply));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("}{")]
    [InlineData("{}")]
    [InlineData("""{"verdict": 1}""")]
    [InlineData("""{"verdict": "maybe"}""")]
    [InlineData("""{"verdict": "supported", "verdict": "not supported"}""")]
    [InlineData("""{"verdict": "supported"} {"verdict": "not supported"}""")]
    [InlineData("""{"verdict": "supported""")]
    [InlineData("It is supported, not partly.")]
    [InlineData("supported not supported")]
    [InlineData("I cannot help with that.")]
    public void Reply_without_one_verdict_is_not_understood(string reply)
    {
        Assert.Null(VerdictText.Parse(reply));
    }
}
