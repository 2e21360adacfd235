using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using QnA.Cli.Labelling;
using Xunit;

namespace QnA.Cli.Tests.Labelling;

/// <summary>A small data set in a folder of its own, and the page for it, on a free port.</summary>
internal sealed class LabelBench : IAsyncDisposable
{
    /// <summary>A question as a person writes it, with spacing that no writer of ours makes; on the tuning side by its id.</summary>
    public const string Length = """{"id":"q001",  "kind":"number","question":"How long is the bridge?","answerable":true,"split":"tune","nuggets":[{"id":"n1","vital":true,"patterns":["412\\s+metres"],"files":["bridge.txt"]}],"evidence":[{"file":"bridge.txt","quote":"It is 412 metres long and cost 38 million crowns."}],"conflict":null}""";

    /// <summary>One that is held out, by its id.</summary>
    public const string HeldOut = """{"id":"q004","kind":"smalltalk","question":"Hello!","answerable":true,"split":"held_out"}""";

    public const string Toll = """{"id":"u001","kind":"near_miss","question":"What is the toll for lorries?","answerable":false,"split":"tune"}""";

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();
    private LabelServer? _server;

    public string Questions => _folder.File("questions.jsonl");

    public string Unanswerable => _folder.File("unanswerable.jsonl");

    public string Inbox => _folder.File("inbox.jsonl");

    public string Folder => _folder.Path;

    public LabelServer Server => _server ?? throw new InvalidOperationException("The server is not started.");

    public static async Task<LabelBench> StartAsync()
    {
        var bench = new LabelBench();
        SmallCorpus.WriteArticles(bench._folder.File("articles"));
        await File.WriteAllTextAsync(bench.Questions, $"{Length}\n{HeldOut}\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(bench.Unanswerable, $"{Toll}\n", TestContext.Current.CancellationToken);
        bench._server = await LabelServer.StartAsync(LabelSet.Open(bench.Folder), port: 0, TestContext.Current.CancellationToken);
        return bench;
    }

    public async Task<(int Status, JsonNode Body)> GetAsync(string path) => await SendAsync(Request(HttpMethod.Get, path));

    public async Task<(int Status, JsonNode Body)> PostAsync(string path, JsonNode body) => await PostAsync(path, body.ToJsonString());

    public async Task<(int Status, JsonNode Body)> PostAsync(string path, string body)
    {
        var request = Request(HttpMethod.Post, path);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await SendAsync(request);
    }

    /// <summary>A request with everything that the page sends along.</summary>
    public HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(Server.Address, path));
        request.Headers.Add(LabelGuard.TokenHeader, Server.Token);
        return request;
    }

    public Task<HttpResponseMessage> SendRawAsync(HttpRequestMessage request) => _client.SendAsync(request, TestContext.Current.CancellationToken);

    public async Task<(int Status, JsonNode Body)> SendAsync(HttpRequestMessage request)
    {
        using var response = await SendRawAsync(request);
        var body = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
        Assert.Equal(response.IsSuccessStatusCode ? "application/json" : "application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return ((int)response.StatusCode, body!); // JSON null is no answer of this server
    }

    /// <summary>What the page would post to save a question as it was opened.</summary>
    public async Task<JsonNode> OpenAsync(string file, string id)
    {
        var (status, view) = await GetAsync($"/api/questions/{file}/{id}");
        Assert.Equal(200, status);
        return new JsonObject
        {
            ["question"] = view["question"]!.DeepClone(),
            ["file"] = view["file"]!.DeepClone(),
            ["version"] = view["version"]!.DeepClone(),
        };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Dispose();
    }
}
