using System.ComponentModel.DataAnnotations;
using QnA.Testing;
using Xunit;

namespace QnA.Chat.Tests;

public sealed class ChatClientsTests : ProviderFixture
{
    [Fact]
    public void No_provider_makes_no_client()
    {
        Assert.Null(ChatClients.Create(new ChatModelOptions()));
    }

    [Fact]
    public async Task Key_that_lies_across_the_end_of_what_is_quoted_is_not_shown_in_part()
    {
        using var client = Client(Options(ChatProvider.OpenAI));
        for (var before = 230; before < 310; before++)
        {
            var text = new string('x', before);
            Server.Reply = _ => ChatReply.Error(500, $"{text} {Key} and so on, for a good while");

            var exception = await Assert.ThrowsAsync<ChatServiceException>(() => client.GetResponseAsync(Question, cancellationToken: Cancellation));

            Assert.DoesNotContain(Key[..3], exception.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(ChatProvider.OpenAI, "", "http://localhost/v1", "Model")]
    [InlineData(ChatProvider.OpenAI, "m", "localhost", "Endpoint")]
    [InlineData(ChatProvider.OpenAI, "m", "file:///etc", "Endpoint")]
    [InlineData(ChatProvider.Anthropic, " ", "", "Model")]
    [InlineData(ChatProvider.Anthropic, "m", "ftp://localhost", "Endpoint")]
    public void Options_for_a_service_must_be_complete(ChatProvider provider, string model, string endpoint, string member)
    {
        var options = new ChatModelOptions { Provider = provider, Model = model, Endpoint = endpoint };
        List<ValidationResult> results = [];

        var valid = Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);

        Assert.False(valid);
        Assert.Equal([member], Assert.Single(results).MemberNames);
    }
}
