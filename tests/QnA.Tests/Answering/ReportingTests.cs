using QnA.Answering;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class ReportingTests
{
    private static readonly HashSet<string> Doe = ["doe"];

    [Theory]
    [InlineData("Jane Doe said the port would close.", true)]
    [InlineData("Jane Doe, the mayor of Lowmark, has repeatedly denied it.", true)]
    [InlineData("The port would close, said Jane Doe, the mayor.", true)]
    [InlineData("The closure, which Doe has denied, was planned.", true)]
    [InlineData("The union said Doe would close the port.", false)]
    [InlineData("Doe opened the port, and the union said it was late.", false)]
    [InlineData("The union accused Doe of lying.", false)]
    [InlineData("Doe went home.", false)]
    public void Speaker_is_the_subject_of_the_verb_of_reporting(string sentence, bool isBy)
    {
        Assert.Equal(isBy, Reporting.IsBy(Doe, sentence));
    }

    [Fact]
    public void All_the_speakers_named_must_be_there()
    {
        Assert.False(Reporting.IsBy(new HashSet<string> { "doe", "roe" }, "Jane Doe said the port would close."));
    }
}
