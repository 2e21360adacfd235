using QnA.Chat.Decorators;
using QnA.Testing;
using Xunit;

namespace QnA.Chat.Tests;

public sealed class ThoughtsTests : ProviderFixture
{
    [Theory]
    [InlineData("<think>Let me see [1]. It left.</think>\n\nIt left at nine [1].", "It left at nine [1].")]
    [InlineData(" \n<think></think>It left.", "It left.")]
    [InlineData("<think>never ends", "")]
    [InlineData("It <think>left</think>.", "It <think>left</think>.")]
    [InlineData("<thing> left", "<thing> left")]
    [InlineData("<thi", "<thi")]
    [InlineData("  It left. ", "  It left. ")]
    [InlineData("<think>a</think> b </think> c", "b </think> c")]
    [InlineData("", "")]
    public void Thoughts_at_the_start_are_taken_off_however_the_reply_is_cut(string reply, string expected)
    {
        for (var size = 1; size <= Math.Max(1, reply.Length); size++)
        {
            var filter = new ThoughtFilter();

            var text = string.Concat(reply.Chunk(size).Select(piece => filter.Append(new string(piece)))) + filter.Finish();

            Assert.Equal(expected, text);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Reply_is_given_without_thoughts_streamed_or_not(ChatProvider provider)
    {
        using var client = Client(Options(provider));
        foreach (var (reply, expected) in new[] { ("<think>Hm. A boat?</think>\n\nA boat.", "A boat."), ("<thin", "<thin") })
        {
            Server.Reply = _ => ChatReply.Text(reply, characters: 4);

            Assert.Equal((expected, null), await StreamAsync(client));
            Assert.Equal(expected, (await client.GetResponseAsync(Question, cancellationToken: Cancellation)).Text);
        }
    }
}
