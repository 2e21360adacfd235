using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using QnA.Answering;
using Xunit;

namespace QnA.Cli.Tests.Processes;

/// <summary><c>qna mcp</c> as a process of its own, started by the client of the protocol's SDK, and by hand.</summary>
public sealed class McpTests : IClassFixture<SmallCorpus>, IDisposable
{
    private const string Question = "How long is the bridge?";

    private readonly SmallCorpus _corpus;
    private readonly TemporaryFolder _folder = new();

    public McpTests(SmallCorpus corpus) => _corpus = corpus;

    [Fact]
    public async Task Client_that_starts_it_asks_and_reads()
    {
        await using var client = await McpClient.CreateAsync(
            new StdioClientTransport(new StdioClientTransportOptions
            {
                Command = "dotnet",
                Arguments = ["exec", Path.Combine(AppContext.BaseDirectory, "QnA.Cli.dll"), .. Arguments("mcp")],
                WorkingDirectory = _folder.Path,
            }),
            cancellationToken: TestContext.Current.CancellationToken);

        var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        var asked = await client.CallToolAsync("ask", new Dictionary<string, object?> { ["question"] = Question }, cancellationToken: TestContext.Current.CancellationToken);
        var wrong = await client.CallToolAsync("ask", new Dictionary<string, object?> { ["question"] = "?" }, cancellationToken: TestContext.Current.CancellationToken);
        var resources = await client.ListResourcesAsync(cancellationToken: TestContext.Current.CancellationToken);
        var read = await client.ReadResourceAsync(resources[0].Uri, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["ask", "brief", "read_article", "search", "verify"], tools.Select(t => t.Name).Order(StringComparer.Ordinal));
        var answer = AnswerJson.Read(asked.StructuredContent!.Value);
        Assert.StartsWith("412 metres", answer.ShortAnswers[0].Text, StringComparison.Ordinal);
        Assert.Equal("bridge.txt", answer.Citations[0].File);
        Assert.True(wrong.IsError);
        Assert.Equal(["bridge.txt", "ferry.txt"], resources.Select(r => r.Name));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(_corpus.Articles, "bridge.txt"), TestContext.Current.CancellationToken), Assert.IsType<TextResourceContents>(read.Contents[0]).Text);
    }

    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    public async Task Nothing_but_the_protocol_is_on_standard_output_and_it_ends_with_its_input(string version)
    {
        using var process = QnaProcess.Start(_folder.Path, [], Arguments("mcp"));
        var initialized = await ExchangeAsync(process, $$$$"""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"{{{{version}}}}","capabilities":{},"clientInfo":{"name":"hand","version":"1"}}}""");
        await process.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        var asked = await ExchangeAsync(process, $$$$"""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"ask","arguments":{"question":"{{{{Question}}}}"}}}""");
        process.StandardInput.Close();
        var ended = await QnaProcess.FinishAsync(process);

        Assert.Equal(version, initialized.GetProperty("result").GetProperty("protocolVersion").GetString());
        Assert.Equal(2, asked.GetProperty("id").GetInt32());
        Assert.Equal("answered", asked.GetProperty("result").GetProperty("structuredContent").GetProperty("status").GetString());
        Assert.Equal((0, ""), (ended.Code, ended.Out));
        Assert.Contains("Serving 2 articles", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Question, ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_that_is_not_there_is_a_clear_message_and_no_protocol()
    {
        var run = await QnaProcess.RunAsync(_folder.Path, "mcp", "--articles", "nowhere");

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("nowhere", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<JsonElement> ExchangeAsync(System.Diagnostics.Process process, string message)
    {
        await process.StandardInput.WriteLineAsync(message);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        return JsonElement.Parse(line ?? "");
    }

    private string[] Arguments(params string[] command) => [.. command, "--articles", _corpus.Articles, "--index", _corpus.Index];
}
