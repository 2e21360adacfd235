using QnA.Articles;
using QnA.Chat;
using QnA.Cli.Diagnosis;
using QnA.Inference;
using QnA.Testing;
using Xunit;

namespace QnA.Cli.Tests;

public sealed class DiagnosisTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Models_are_right_as_they_are_built()
    {
        var finding = Assert.Single(ModelCheck.Run(LocalModels.Load()));

        Assert.False(finding.IsProblem, finding.Text);
        Assert.StartsWith("3 files in ", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Models_that_are_missing_or_altered_are_named()
    {
        _folder.Write("SHA256SUMS", $"{new string('0', 64)}  altered.bin\n{new string('0', 64)}  minilm/gone.bin\n");
        _folder.Write("altered.bin", "x");

        var findings = ModelCheck.Run(LocalModels.Load(_folder.Path)).ToList();

        Assert.Equal(
            ["altered.bin is not the file that the program was made with", "minilm/gone.bin is missing"], findings.Select(f => f.Text));
        Assert.All(findings, f => Assert.True(f.IsProblem && f.Remedy is not null));
    }

    [Fact]
    public void Models_without_their_list_are_a_problem()
    {
        Assert.True(Assert.Single(ModelCheck.Run(LocalModels.Load(_folder.Path))).IsProblem);
    }

    [Fact]
    public void Articles_left_out_are_named_and_metadata_of_no_article_is_a_problem()
    {
        _folder.Write("a.txt", "One sentence.");
        _folder.Write("empty.txt", "");
        var options = new ArticleOptions { Folder = _folder.Path, Metadata = { ["b.txt"] = new ArticleMetadata { Title = "B" } } };

        var findings = ArticlesCheck.Run(options, TestContext.Current.CancellationToken).ToList();

        Assert.Equal(["articles", "left out", "metadata"], findings.Select(f => f.Subject));
        Assert.Equal([false, false, true], findings.Select(f => f.IsProblem));
        Assert.Equal("empty.txt", findings[1].Text);
    }

    [Fact]
    public void Articles_that_are_none_are_a_problem()
    {
        var finding = Assert.Single(ArticlesCheck.Run(new ArticleOptions { Folder = _folder.Path }, TestContext.Current.CancellationToken));

        Assert.True(finding.IsProblem);
    }

    [Theory]
    [InlineData(null, 0, "ok       index      none yet at ")]
    [InlineData("somebody else's", 1, "problem  index      ")]
    public async Task Doctor_tells_the_state_of_the_index(string? content, int code, string line)
    {
        SmallCorpus.WriteArticles(_folder.File("articles"));
        var index = _folder.File("index.db");
        if (content is not null)
        {
            _folder.Write("index.db", content);
        }

        var run = await InProcess.RunAsync("doctor", "--articles", _folder.File("articles"), "--index", index);

        Assert.Equal(code, run.Code);
        Assert.Contains(line, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_without_a_model_tells_that_none_is_needed()
    {
        WritePrompt();

        Assert.Equal(Finding.Ok("chat", "no language model, none is needed; 1 prompt in order"), await CheckAsync(new ChatModelOptions()));
    }

    [Theory]
    [InlineData(ChatProvider.OpenAI)]
    [InlineData(ChatProvider.Anthropic)]
    public async Task Chat_tells_whether_the_model_answers(ChatProvider provider)
    {
        WritePrompt();
        await using var server = new ChatServer();
        var address = provider == ChatProvider.Anthropic ? server.Address : server.Endpoint;
        var options = new ChatModelOptions { Provider = provider, Model = "small", Endpoint = address, ApiKey = "sk-secret", Retries = 0 };

        var good = await CheckAsync(options);
        server.Reply = _ => ChatReply.Error(401, "wrong key sk-secret");
        var bad = await CheckAsync(options);

        Assert.False(good.IsProblem);
        Assert.StartsWith($"small at {options.Address} answers (", good.Text, StringComparison.Ordinal);
        Assert.EndsWith(" s); 1 prompt in order", good.Text, StringComparison.Ordinal);
        Assert.Equal(
            Finding.Problem(
                "chat",
                $"small at {options.Address} does not answer. The language model's service refused the key (HTTP 401). Check QnA:Chat:ApiKey.",
                "Until then every answer is in the articles' own words, as without a language model."),
            bad);
    }

    [Fact]
    public async Task Chat_with_a_prompt_that_is_wrong_is_a_problem()
    {
        _folder.Write("judge.yaml", "name: judge\n");

        var finding = await CheckAsync(new ChatModelOptions());

        Assert.True(finding.IsProblem);
        Assert.Contains("judge.yaml' is wrong: template is missing", finding.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private void WritePrompt() =>
        _folder.Write("judge-support.yaml", File.ReadAllText(Path.Combine(Repository.Root, "prompts", "judge-support.yaml")));

    private async Task<Finding> CheckAsync(ChatModelOptions options)
    {
        using var client = ChatClients.Create(options);
        return await ChatCheck.RunAsync(options, client, TimeProvider.System, TestContext.Current.CancellationToken, _folder.Path);
    }
}
