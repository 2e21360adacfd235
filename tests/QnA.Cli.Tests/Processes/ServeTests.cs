using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using QnA.Evaluation.DataSets.Importing;
using Xunit;

namespace QnA.Cli.Tests.Processes;

/// <summary><c>qna serve</c> as a process of its own, and the commands that look after its data.</summary>
public sealed class ServeTests : IClassFixture<SmallCorpus>, IDisposable
{
    private const string Question = """{"question": "How long is the bridge?"}""";

    private readonly SmallCorpus _corpus;
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client;
    private readonly string _url;
    private Process? _served;

    public ServeTests(SmallCorpus corpus)
    {
        (_corpus, _url) = (corpus, $"http://127.0.0.1:{FreePort()}");
        _client = new HttpClient { BaseAddress = new Uri(_url) };
    }

    [Fact]
    public async Task Serves_until_it_is_asked_to_stop_and_its_data_outlives_it()
    {
        var process = await StartAsync();
        var asked = await PostAsync("/api/ask", Question);
        var opinion = $$"""{"answerId": "{{asked.Headers.GetValues("X-Answer-Id").Single()}}", "rating": "up", "comment": "right"}""";
        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync("/api/feedback", opinion)).StatusCode);

        using (Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            var ended = await QnaProcess.FinishAsync(process);
            Assert.True(ended.Code == 0, ended.Error);
        }

        var exported = await RunAsync("feedback", "export", _folder.File("feedback.jsonl"));
        Assert.Equal(0, exported.Code);
        Assert.Equal("1 opinion.\n", exported.Error);
        var (questions, _) = FeedbackImport.Read(_folder.File("feedback.jsonl"), []);
        Assert.Equal("thumb up: right", Assert.Single(questions).Note);
    }

    [Fact]
    public async Task Running_answer_is_finished_before_it_stops()
    {
        var process = await StartAsync();
        var asking = Enumerable.Range(0, 12).Select(i => PostAsync("/api/ask", $$"""{"question": "Who won the regatta of {{1990 + i}}?"}""")).ToList();
        await Task.WhenAny(asking);

        using (Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            var responses = await Task.WhenAll(asking);
            Assert.All(responses, r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
        }

        Assert.Equal(0, (await QnaProcess.FinishAsync(process)).Code);
    }

    [Fact]
    public async Task Key_made_on_the_command_line_opens_a_running_host_until_it_is_revoked()
    {
        var process = await StartAsync(("QnA__Web__AllowAnonymous", "false"));
        var refused = await PostAsync("/api/ask", Question);
        var added = await RunAsync("apikeys", "add", "reports");
        var key = added.Out.Trim();
        _client.DefaultRequestHeaders.Add("X-Api-Key", key);
        var opened = await PostAsync("/api/ask", Question);
        var twice = await RunAsync("apikeys", "add", "reports");
        var listed = await RunAsync("apikeys", "list");
        var revoked = await RunAsync("apikeys", "revoke", "reports");
        var closed = await PostAsync("/api/ask", Question);
        var again = await RunAsync("apikeys", "revoke", "reports");
        process.Kill();

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Matches("^qna_[A-Za-z0-9_-]{43}$", key);
        Assert.Contains("cannot be shown again", added.Error, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        Assert.Equal((2, ""), (twice.Code, twice.Out));
        Assert.StartsWith("reports  made ", listed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(key, listed.Out, StringComparison.Ordinal);
        Assert.Equal(0, revoked.Code);
        Assert.Equal(HttpStatusCode.Unauthorized, closed.StatusCode);
        Assert.Equal(2, again.Code);
    }

    [Fact]
    public async Task Port_that_is_taken_is_a_clear_message()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var run = await QnaProcess.RunAsync(_folder.Path, [.. Arguments("serve"), "--urls", $"http://127.0.0.1:{port}"]);

        Assert.Equal(2, run.Code);
        Assert.Contains($"http://127.0.0.1:{port} cannot be listened on", run.Error, StringComparison.Ordinal);
        Assert.Contains("--urls", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_address_is_production_and_refused_without_a_secret()
    {
        var run = await QnaProcess.RunAsync(_folder.Path, [.. Arguments("serve"), "--urls", "http://0.0.0.0:0"]);

        Assert.Equal(2, run.Code);
        Assert.Contains("QnA__Web__TokenSecret", run.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        if (_served is { HasExited: false })
        {
            _served.Kill(entireProcessTree: true); // a test that fails leaves nothing running
        }

        _served?.Dispose();
        _client.Dispose();
        _folder.Dispose();
    }

    private async Task<Process> StartAsync(params (string, string)[] environment)
    {
        var process = _served = QnaProcess.Start(_folder.Path, environment, [.. Arguments("serve"), "--urls", _url]);
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.True(line == $"Listening on {_url}", line ?? await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Environment: Development. Ctrl+C stops.", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        while ((await _client.GetAsync(new Uri("/readyz", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode != HttpStatusCode.OK)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        return process;
    }

    private string[] Arguments(params string[] command) => [.. command, "--articles", _corpus.Articles, "--index", _folder.File("index.db")];

    private Task<RunResult> RunAsync(params string[] command) => QnaProcess.RunAsync(_folder.Path, Arguments(command));

    private Task<HttpResponseMessage> PostAsync(string path, string json) =>
        _client.PostAsync(new Uri(path, UriKind.Relative), new StringContent(json, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
