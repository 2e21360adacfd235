using QnA.Articles;
using QnA.Chat;
using QnA.Cli.Diagnosis;
using QnA.Inference;
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

    [Theory]
    [InlineData(ChatProvider.None, "no language model, none is needed; 1 prompt in order")]
    [InlineData(ChatProvider.OpenAI, "small at http://localhost/v1; 1 prompt in order")]
    public void Chat_tells_the_model_and_that_the_prompts_are_right(ChatProvider provider, string text)
    {
        _folder.Write("judge-support.yaml", File.ReadAllText(Path.Combine(Repository.Root, "prompts", "judge-support.yaml")));
        var options = new ChatModelOptions { Provider = provider, Model = "small", Endpoint = "http://localhost/v1", ApiKey = "secret" };

        var finding = ChatCheck.Run(options, _folder.Path);

        Assert.Equal(Finding.Ok("chat", text), finding);
    }

    [Fact]
    public void Chat_with_a_prompt_that_is_wrong_is_a_problem()
    {
        _folder.Write("judge.yaml", "name: judge\n");

        var finding = ChatCheck.Run(new ChatModelOptions(), _folder.Path);

        Assert.True(finding.IsProblem);
        Assert.Contains("judge.yaml' is wrong: template is missing", finding.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
