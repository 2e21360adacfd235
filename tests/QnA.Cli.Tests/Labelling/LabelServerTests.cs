using System.Net;
using QnA.Cli.Labelling;
using Xunit;

namespace QnA.Cli.Tests.Labelling;

public sealed class LabelServerTests
{
    private const string NewQuestion = """{"question":{"id":"","kind":"unrelated","question":"Who won?","answerable":false}}""";

    [Fact]
    public async Task Page_is_served_without_token_and_may_run_only_its_own_scripts()
    {
        await using var bench = await LabelBench.StartAsync();

        foreach (var path in LabelPage.Files.Select(f => f == "index.html" ? "/" : $"/{f}"))
        {
            using var response = await bench.SendRawAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(bench.Server.Address, path)));

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("script-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
            Assert.NotEqual(0, response.Content.Headers.ContentLength);
        }
    }

    [Fact]
    public async Task Set_lists_questions_but_not_those_held_out()
    {
        await using var bench = await LabelBench.StartAsync();

        var (_, set) = await bench.GetAsync("/api/set");
        var (_, all) = await bench.GetAsync("/api/set?heldOut=true");

        Assert.Equal(["q001", "u001"], set["questions"]!.AsArray().Select(q => (string?)q!["id"]));
        Assert.Equal(1, (int?)set["heldOut"]);
        Assert.Equal(["q001", "q004", "u001"], all["questions"]!.AsArray().Select(q => (string?)q!["id"]));
        Assert.Equal(["bridge.txt", "ferry.txt"], set["articles"]!.AsArray().Select(a => (string?)a!["id"]));
        Assert.All(all["questions"]!.AsArray(), q => Assert.Equal(0, (int?)q!["problems"]));
    }

    [Fact]
    public async Task Article_has_its_sentences_with_kinds()
    {
        await using var bench = await LabelBench.StartAsync();

        var (_, article) = await bench.GetAsync("/api/articles/bridge.txt");

        var text = (string)article["text"]!;
        var sentences = article["sentences"]!.AsArray().Select(s => (Words: text[(int)s!["start"]!..(int)s["end"]!], Kind: (string?)s["kind"]));
        Assert.Contains(("It is 412 metres long and cost 38 million crowns.", "body"), sentences);
    }

    [Theory]
    [InlineData("/api/articles/tower.txt")]
    [InlineData("/api/articles/../questions.jsonl")]
    [InlineData("/api/articles/..%2Fquestions.jsonl")]
    [InlineData("/api/questions/questions.jsonl/q999")]
    [InlineData("/api/questions/conversations.jsonl/q001")]
    [InlineData("/api/nothing")]
    [InlineData("/nothing")]
    public async Task Request_for_something_unknown_is_not_found(string path)
    {
        await using var bench = await LabelBench.StartAsync();

        var (status, problem) = await bench.GetAsync(path);

        Assert.Equal((404, 404), (status, (int?)problem["status"]));
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("", 403)]
    [InlineData("0123456789abcdef0123456789abcdef", 403)]
    public async Task Request_without_the_token_is_refused(string? token, int expected)
    {
        await using var bench = await LabelBench.StartAsync();
        var request = bench.Request(HttpMethod.Post, "/api/save");
        request.Headers.Remove(LabelGuard.TokenHeader);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation(LabelGuard.TokenHeader, token);
        }

        var (status, problem) = await bench.SendAsync(request);

        Assert.Equal(expected, status);
        Assert.Contains("printed", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/Api/set")]
    [InlineData("GET", "/api/SET")]
    [InlineData("POST", "/API/save")]
    [InlineData("POST", "/Api/save/")]
    [InlineData("POST", "/")]
    [InlineData("GET", "/nothing")]
    public async Task Nothing_but_the_page_is_had_without_the_token_however_its_path_is_written(string method, string path)
    {
        await using var bench = await LabelBench.StartAsync();
        var request = bench.Request(new HttpMethod(method), path);
        request.Headers.Remove(LabelGuard.TokenHeader);
        request.Content = method == "POST" ? new StringContent(NewQuestion) : null;
        var before = await File.ReadAllTextAsync(bench.Unanswerable, TestContext.Current.CancellationToken);

        var (status, _) = await bench.SendAsync(request);

        Assert.Equal(401, status);
        Assert.Equal(before, await File.ReadAllTextAsync(bench.Unanswerable, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("http://labels.example", 403)]
    [InlineData("http://127.0.0.1:1", 403)]
    [InlineData("https://127.0.0.1:{port}", 403)]
    [InlineData("null", 403)]
    [InlineData("http://127.0.0.1:{port}", 200)]
    public async Task Request_of_another_origin_is_refused_even_with_the_token(string origin, int expected)
    {
        await using var bench = await LabelBench.StartAsync();
        var request = bench.Request(HttpMethod.Post, "/api/save");
        request.Content = new StringContent(NewQuestion);
        request.Headers.Add("Origin", origin.Replace("{port}", $"{bench.Server.Address.Port}", StringComparison.Ordinal));

        var (status, _) = await bench.SendAsync(request);

        Assert.Equal(expected, status);
    }

    [Theory]
    [InlineData("labels.example")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1.labels.example:{port}")]
    [InlineData("127.0.0.1:1")]
    public async Task Request_that_names_another_host_is_refused_even_with_the_token(string host)
    {
        await using var bench = await LabelBench.StartAsync();
        var request = bench.Request(HttpMethod.Get, "/api/set");
        request.Headers.Host = host.Replace("{port}", $"{bench.Server.Address.Port}", StringComparison.Ordinal);

        var (status, _) = await bench.SendAsync(request);

        Assert.Equal(421, status);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"question":{"id":"q1","kind":"fact"}}""")]
    [InlineData("""{"question":{"id":"q1","kind":"fact","question":"?","answerable":true,"evidence":[null]}}""")]
    [InlineData("""{"question":{"id":"q1","kind":"fact","question":"?","answerable":true,"nuggets":[{"id":"n1","vital":true,"patterns":[null],"files":[]}]}}""")]
    [InlineData("""{"question":{"id":"q1","kind":"fact","question":"?","answerable":true,"note2":""}}""")]
    [InlineData("""{"question":{"id":"q1","kind":"fact","question":"?","answerable":true},"file":"../other.jsonl"}""")]
    public async Task Request_that_is_not_understood_is_a_bad_one(string body)
    {
        await using var bench = await LabelBench.StartAsync();

        foreach (var path in new[] { "/api/check", "/api/save" })
        {
            var (status, problem) = await bench.PostAsync(path, body);

            Assert.Equal(400, status);
            Assert.NotEqual("", (string?)problem["detail"]);
        }
    }

    [Fact]
    public async Task Request_that_is_too_large_is_refused()
    {
        await using var bench = await LabelBench.StartAsync();

        var (status, _) = await bench.PostAsync("/api/check", $"\"{new string('x', 1_000_001)}\"");

        Assert.Equal(413, status);
    }

    [Fact]
    public async Task Pattern_is_proposed_for_words()
    {
        await using var bench = await LabelBench.StartAsync();

        var (_, view) = await bench.PostAsync("/api/pattern", """{"text":"412 metres"}""");

        Assert.Equal(@"\b412\s+metres", (string?)view["pattern"]);
    }

    [Fact]
    public async Task Server_says_which_port_is_taken()
    {
        await using var bench = await LabelBench.StartAsync();
        var port = bench.Server.Address.Port;

        var exception = await Assert.ThrowsAsync<UsageException>(
            () => LabelServer.StartAsync(LabelSet.Open(bench.Folder), port, TestContext.Current.CancellationToken));

        Assert.Contains($"Port {port}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_listens_on_this_machine_alone_whatever_the_environment_says()
    {
        await using var bench = await LabelBench.StartAsync();

        Assert.Equal("127.0.0.1", bench.Server.Address.Host);
        Assert.Equal($"{bench.Server.Address}#{bench.Server.Token}", bench.Server.PageAddress.ToString());
    }
}
