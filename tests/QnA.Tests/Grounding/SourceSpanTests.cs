using QnA.Grounding;
using QnA.Inference;
using Xunit;

namespace QnA.Tests.Grounding;

public sealed class SourceSpanTests
{
    [Theory]
    [InlineData("Who led the team?", "A team visited the dam in May, the ministry said.", "the ministry", true)]
    [InlineData("Who led the team?", "According to Lena Holt the team visited the dam.", "Lena Holt", true)]
    [InlineData("Who led the team?", "The ministry said that a team visited the dam.", "The ministry", true)]
    [InlineData("Who led the team?", "Lena Holt led the team.", "Lena Holt", false)]
    [InlineData("Who said that the dam was safe?", "The dam is safe, the ministry said.", "the ministry", false)]
    [InlineData("Who wrote the letter?", "Lena Holt wrote the letter.", "Lena Holt", false)]
    public void IsSource_tells_who_reports_from_who_does(string question, string sentence, string span, bool isSource)
    {
        var start = sentence.IndexOf(span, StringComparison.Ordinal);

        Assert.Equal(isSource, SourceSpan.IsSource(new TextRange(start, start + span.Length), sentence, question));
    }
}
