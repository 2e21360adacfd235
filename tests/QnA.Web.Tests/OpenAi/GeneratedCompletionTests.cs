using System.ClientModel;
using OpenAI;
using OpenAI.Chat;
using QnA.Testing;
using Xunit;

namespace QnA.Web.Tests.OpenAi;

/// <summary>OpenAI's client asks a host whose answers a language model words: over HTTP on both sides.</summary>
public sealed class GeneratedCompletionTests : IAsyncLifetime
{
    private const string Question = "What is known about the bridge across the Arn?";

    private readonly SmallArticles _articles = new();
    private readonly ChatServer _model = new();
    private RunningHost _host = null!; // set before any test runs

    public async ValueTask InitializeAsync() => _host = await RunningHost.StartAsync(
        _articles.Path,
        new(_model.Settings) { ["Chat:StallSeconds"] = "5" });

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _model.DisposeAsync();
        _articles.Dispose();
    }

    [Fact]
    public async Task Verified_sentence_is_sent_while_the_model_still_writes()
    {
        _model.Reply = r => ChatReply.Of($"The bridge is 412 metres long {r.MarkOf("412 metres")}. ", $"Engineers from Halden worked on it for three years {r.MarkOf("Halden")}.") with
        {
            PieceDelay = TimeSpan.FromSeconds(3),
        };

        var (pieces, first, last) = await StreamAsync();

        Assert.True(last - first > TimeSpan.FromSeconds(1), $"first after {first}, all after {last}");
        var content = string.Concat(pieces);
        Assert.StartsWith("The bridge is 412 metres long. [1]\n\nEngineers from Halden worked on it for three years. [2]\n\n", content, StringComparison.Ordinal);
        Assert.Contains("Worded by test-model, each sentence checked", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Model_that_breaks_off_after_a_sentence_leaves_an_answer_that_says_so()
    {
        _model.Reply = r => ChatReply.Of($"The bridge is 412 metres long {r.MarkOf("412 metres")}. ", "Engineers from ") with { End = ChatReplyEnd.Dies };

        var (pieces, _, _) = await StreamAsync();

        var content = string.Concat(pieces);
        Assert.StartsWith("The bridge is 412 metres long. [1]", content, StringComparison.Ordinal);
        Assert.Contains("broke off", content, StringComparison.Ordinal);
        Assert.DoesNotContain("Engineers from \n", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Model_that_cannot_be_asked_leaves_the_local_answer()
    {
        _model.Reply = _ => ChatReply.Error(500, "down");

        var (pieces, _, _) = await StreamAsync();

        Assert.Contains("The bridge across the Arn was opened on Saturday", string.Concat(pieces), StringComparison.Ordinal);
        Assert.Contains("could not be asked", string.Concat(pieces), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_that_states_nothing_is_not_sent_before_what_it_opens()
    {
        _model.Reply = _ => ChatReply.Of("Sure, here is a short summary of the evidence. ", "The bridge is 999 metres long.");

        var (pieces, _, _) = await StreamAsync();

        var content = string.Concat(pieces);
        Assert.StartsWith("The bridge across the Arn was opened on Saturday", content, StringComparison.Ordinal);
        Assert.Contains("Nothing that the language model wrote is supported", content, StringComparison.Ordinal);
        Assert.DoesNotContain("999 metres", content, StringComparison.Ordinal); // with its unit: the links carry the host's port, which is any number
    }

    private async Task<(List<string> Pieces, TimeSpan First, TimeSpan Last)> StreamAsync()
    {
        var chat = new ChatClient("qna", new ApiKeyCredential("none"), new OpenAIClientOptions { Endpoint = new Uri(_host.Address, "v1") });
        var (pieces, first, last) = (new List<string>(), TimeSpan.Zero, TimeSpan.Zero);
        var started = TimeProvider.System.GetTimestamp();
        await foreach (var update in chat.CompleteChatStreamingAsync([new UserChatMessage(Question)], cancellationToken: TestContext.Current.CancellationToken))
        {
            var texts = update.ContentUpdate.Select(c => c.Text).Where(t => t.Length > 0).ToList();
            if (texts.Count > 0)
            {
                pieces.AddRange(texts);
                last = TimeProvider.System.GetElapsedTime(started);
                first = first == TimeSpan.Zero ? last : first;
            }
        }

        return (pieces, first, last);
    }
}
