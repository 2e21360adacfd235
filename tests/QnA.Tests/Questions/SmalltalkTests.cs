using QnA.Questions;
using Xunit;

namespace QnA.Tests.Questions;

public sealed class SmalltalkTests
{
    [Theory]
    [InlineData("Hi", SmalltalkKind.Greeting)]
    [InlineData("hello, bot!", SmalltalkKind.Greeting)]
    [InlineData("Good morning", SmalltalkKind.Greeting)]
    [InlineData("thanks a lot", SmalltalkKind.Thanks)]
    [InlineData("Great, thank you very much!", SmalltalkKind.Thanks)]
    [InlineData("bye", SmalltalkKind.Farewell)]
    [InlineData("What can you do?", SmalltalkKind.Capabilities)]
    [InlineData("help", SmalltalkKind.Capabilities)]
    [InlineData("who are you", SmalltalkKind.Capabilities)]
    [InlineData("Hello there, thank you for answering my questions", SmalltalkKind.Thanks)]
    [InlineData("hi! what can you do?", SmalltalkKind.Capabilities)]
    [InlineData("thanks and goodbye", SmalltalkKind.Farewell)]
    public void Smalltalk_is_recognised_when_it_is_the_whole_message(string text, SmalltalkKind kind)
    {
        Assert.Equal(kind, Smalltalk.Recognize(text));
    }

    [Theory]
    [InlineData("Hello, when does the museum open?")]
    [InlineData("Thanks to whom was it built?")]
    [InlineData("Who helped the victims?")]
    [InlineData("What can the mayor do?")]
    [InlineData("High water marks")]
    public void Smalltalk_is_not_seen_in_a_question(string text)
    {
        Assert.Null(Smalltalk.Recognize(text));
    }
}
