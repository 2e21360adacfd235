#pragma warning disable OPENAI001 // annotations are marked as something that may still change
using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Models;
using QnA.Answering;
using QnA.Web.Security;
using Xunit;

namespace QnA.Web.Tests.OpenAi;

/// <summary>OpenAI's own client for .NET asks the real host.</summary>
[Collection(nameof(SeedsHost))]
public sealed class OfficialClientTests(SeedsHost seeds)
{
    private const string Question = "what weapons did Iran want?";
    private const string AnyWord = "none";

    [Fact]
    public async Task Completion_has_the_answer_with_its_citations_as_annotations_and_as_sources()
    {
        var answer = await AskAsync($$"""{"question": "{{Question}}"}""");

        ChatCompletion completion = await ChatOf(seeds.Host).CompleteChatAsync([new UserChatMessage(Question)], cancellationToken: TestContext.Current.CancellationToken);

        var content = Assert.Single(completion.Content).Text;
        Assert.Equal(ChatFinishReason.Stop, completion.FinishReason);
        Assert.Equal((ChatMessageRole.Assistant, "qna"), (completion.Role, completion.Model));
        Assert.StartsWith("chatcmpl-", completion.Id, StringComparison.Ordinal);
        Assert.InRange(completion.CreatedAt, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(1));
        Assert.True(completion.Usage.InputTokenCount > 0 && completion.Usage.OutputTokenCount > 0);
        Assert.NotEmpty(answer.Citations);
        Assert.All(answer.Sentences, s => Assert.Contains(s.Text.ReplaceLineEndings(" "), Plain(content), StringComparison.Ordinal));
        Assert.Equal(answer.Citations.Select(c => c.Number).Order(), completion.Annotations.Select(a => (int?)NumberOf(content, a)).Distinct().Order());
        Assert.All(completion.Annotations, annotation =>
        {
            var citation = answer.Citations[NumberOf(content, annotation) - 1];
            Assert.Equal(citation.Title, annotation.WebResourceTitle);
            Assert.Equal($"{seeds.Host.Address}articles/{citation.File}#{citation.Start}-{citation.End}", annotation.WebResourceUri.AbsoluteUri);
        });
        var sources = content[content.IndexOf("**Sources**", StringComparison.Ordinal)..];
        Assert.All(answer.Citations, c => Assert.Contains($"#{c.Start}-{c.End})", sources, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Streamed_completion_is_the_same_in_pieces()
    {
        var chat = ChatOf(seeds.Host);
        ChatCompletion whole = await chat.CompleteChatAsync([new UserChatMessage(Question)], cancellationToken: TestContext.Current.CancellationToken);

        var (pieces, reasons, usage) = (new List<string>(), new List<ChatFinishReason>(), (ChatTokenUsage?)null);
        await foreach (var update in chat.CompleteChatStreamingAsync([new UserChatMessage(Question)], cancellationToken: TestContext.Current.CancellationToken))
        {
            pieces.AddRange(update.ContentUpdate.Select(c => c.Text).Where(t => t.Length > 0));
            reasons.AddRange(new[] { update.FinishReason }.OfType<ChatFinishReason>());
            usage = update.Usage ?? usage;
        }

        Assert.True(pieces.Count > 3);
        Assert.Equal(whole.Content[0].Text, string.Concat(pieces));
        Assert.Equal([ChatFinishReason.Stop], reasons);
        Assert.Equal(whole.Usage.OutputTokenCount, usage?.OutputTokenCount); // this client asks for the counts of a stream
    }

    [Fact]
    public async Task Refusal_is_an_answer_with_the_nearest_passage_and_no_annotation()
    {
        ChatCompletion completion = await ChatOf(seeds.Host).CompleteChatAsync(
            [new UserChatMessage("Who won the chess olympiad of 1992?")], cancellationToken: TestContext.Current.CancellationToken);

        Assert.StartsWith("The articles do not say.", completion.Content[0].Text, StringComparison.Ordinal);
        Assert.Contains("Nearest passage, not an answer ([", completion.Content[0].Text, StringComparison.Ordinal);
        Assert.Empty(completion.Annotations);
        Assert.Null(completion.Refusal);
    }

    [Fact]
    public async Task Follow_up_is_understood_from_the_messages_as_from_a_history()
    {
        var chat = ChatOf(seeds.Host);
        var first = await AskAsync($$"""{"question": "{{Question}}"}""");
        var second = await AskAsync($$"""{"question": "and why?", "history": [{"question": "{{Question}}", "answer": {{AnswerJson.Write(first)}}}]}""");

        ChatCompletion before = await chat.CompleteChatAsync([new UserChatMessage(Question)], cancellationToken: TestContext.Current.CancellationToken);
        ChatCompletion completion = await chat.CompleteChatAsync(
            [new SystemChatMessage("Answer in verse."), new UserChatMessage(Question), new AssistantChatMessage(before.Content[0].Text), new UserChatMessage("and why?")],
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotEmpty(second.CarriedOver);
        Assert.Contains($"Understood as: {second.StandaloneQuestion}", Plain(completion.Content[0].Text), StringComparison.Ordinal);
        Assert.Equal(second.Citations.Select(c => c.Number), completion.Annotations.Select(a => (int?)NumberOf(completion.Content[0].Text, a)).Distinct().Order());
    }

    [Fact]
    public async Task Models_are_one()
    {
        var models = new OpenAIModelClient(new ApiKeyCredential(AnyWord), new OpenAIClientOptions { Endpoint = new Uri(seeds.Host.Address, "v1") });

        var listed = (await models.GetModelsAsync(TestContext.Current.CancellationToken)).Value;
        var one = (await models.GetModelAsync("qna", TestContext.Current.CancellationToken)).Value;
        var unknown = await Assert.ThrowsAsync<ClientResultException>(() => models.GetModelAsync("gpt-4o", TestContext.Current.CancellationToken));

        Assert.Equal(["qna"], listed.Select(m => m.Id));
        Assert.Equal("qna", one.Id);
        Assert.Equal(404, unknown.Status);
    }

    [Fact]
    public async Task Errors_are_those_that_the_client_knows()
    {
        using var articles = new SmallArticles();
        await using var host = await RunningHost.StartAsync(articles.Path, new() { ["Web:AllowAnonymous"] = "false", ["Web:RequestsPerMinute"] = "4" });
        var key = host.Service<KeyStore>().Add("front-end")!;

        var stranger = await FailureAsync(ChatOf(host, "qna_wrong"), SmallArticles.Question);
        var model = await FailureAsync(ChatOf(host, key, "gpt-4o"), SmallArticles.Question);
        var empty = await FailureAsync(ChatOf(host, key), "?");
        ChatCompletion answered = await ChatOf(host, key).CompleteChatAsync([new UserChatMessage(SmallArticles.Question)], cancellationToken: TestContext.Current.CancellationToken);
        var streamed = await Assert.ThrowsAsync<ClientResultException>(async () =>
        {
            await foreach (var update in ChatOf(host, key).CompleteChatStreamingAsync([new UserChatMessage("?")], cancellationToken: TestContext.Current.CancellationToken))
            {
                Assert.Fail($"A stream for no question: {update.CompletionId}");
            }
        });
        var limited = await FailureAsync(ChatOf(host, key), SmallArticles.Question);

        Assert.Equal((401, true), (stranger.Status, stranger.Message.Contains("invalid_api_key", StringComparison.Ordinal)));
        Assert.Equal((404, true), (model.Status, model.Message.Contains("The only one is \"qna\"", StringComparison.Ordinal)));
        Assert.Equal((400, true), (empty.Status, empty.Message.Contains("question is empty", StringComparison.Ordinal)));
        Assert.Contains("412 metres", answered.Content[0].Text, StringComparison.Ordinal);
        Assert.Equal(400, streamed.Status);
        Assert.Equal((429, true), (limited.Status, limited.Message.Contains("rate_limit_exceeded", StringComparison.Ordinal)));
        Assert.True(limited.GetRawResponse()!.Headers.TryGetValue("Retry-After", out _));
    }

    /// <summary>The client as its users make it, but for its patience.</summary>
    /// <param name="host">Whom it asks.</param>
    /// <param name="key">Its key; where none is needed any word does, since this client must have one.</param>
    /// <param name="model">Which model it asks.</param>
    private static ChatClient ChatOf(RunningHost host, string key = AnyWord, string model = "qna") => new(
        model,
        new ApiKeyCredential(key),
        new OpenAIClientOptions { Endpoint = new Uri(host.Address, "v1"), RetryPolicy = new ClientRetryPolicy(0) });

    private static Task<ClientResultException> FailureAsync(ChatClient chat, string question) => Assert.ThrowsAsync<ClientResultException>(
        () => chat.CompleteChatAsync([new UserChatMessage(question)], cancellationToken: TestContext.Current.CancellationToken));

    private static int NumberOf(string content, ChatMessageAnnotation annotation)
    {
        var mark = content[annotation.StartIndex..annotation.EndIndex];
        Assert.Matches(@"^\[[0-9]+\]\z", mark);
        return int.Parse(mark[1..^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Plain(string markdown) => markdown.Replace("\\", "", StringComparison.Ordinal);

    private async Task<Answer> AskAsync(string body) => AnswerJson.Read(await (await seeds.Host.Client.PostJsonAsync("/api/ask", body)).TextAsync());
}
