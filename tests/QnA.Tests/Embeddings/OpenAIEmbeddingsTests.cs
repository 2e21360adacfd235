using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Logging.Abstractions;
using QnA.Embeddings;
using QnA.Indexing;
using QnA.Retrieval;
using QnA.Tests.Indexing;
using Xunit;

namespace QnA.Tests.Embeddings;

public sealed class OpenAIEmbeddingsTests : IAsyncDisposable
{
    private readonly EmbeddingServer _server = new();
    private readonly IndexFixture _fixture = new();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _fixture.Dispose();
    }

    [Fact]
    public async Task Index_and_search_work_over_http()
    {
        _fixture.Write("a.txt", "A title\n\nA text about ships.\n");
        using var embeddings = OpenAIEmbeddings.Create(Options());

        await UpdateAsync(Options());
        using var index = ArticleIndex.Open(_fixture.File, IndexFingerprint.Of(embeddings, _fixture.Options));
        var hits = await new Retriever(index, embeddings, new RetrievalOptions { Mode = RetrievalMode.Vectors })
            .SearchAsync("ships", 5, SearchFilter.Citable, TestContext.Current.CancellationToken);

        Assert.NotEmpty(hits);
        Assert.Equal("openai/test-model", index.Manifest.Fingerprint.EmbeddingModel);
        Assert.All(_server.Requests, request =>
        {
            Assert.StartsWith("POST /v1/embeddings ", request.Line, StringComparison.Ordinal);
            Assert.Equal("Bearer secret", request.Authorization);
            Assert.Equal("test-model", (string?)request.Body["model"]);
            Assert.Null(request.Body["dimensions"]);
        });
    }

    [Fact]
    public async Task Vectors_may_come_as_numbers_or_in_base64()
    {
        using var embeddings = OpenAIEmbeddings.Create(Options());
        float[][] vectors = [[1, 2, 3], [-0.5f, 0, 0.25f]];

        _server.Reply = _ => (200, EmbeddingServer.Vectors(vectors));
        var numbers = await embeddings.GenerateAsync(["a", "b"], cancellationToken: TestContext.Current.CancellationToken);
        _server.Reply = _ => (200, EmbeddingServer.Base64(vectors));
        var base64 = await embeddings.GenerateAsync(["a", "b"], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(vectors, numbers.Select(embedding => embedding.Vector.ToArray()));
        Assert.Equal(vectors, base64.Select(embedding => embedding.Vector.ToArray()));
    }

    [Theory]
    [InlineData(401, """{"error":{"message":"bad key"}}""", "QnA:Embedding:ApiKey")]
    [InlineData(404, """{"error":{"message":"no such model"}}""", "QnA:Embedding:Model")]
    [InlineData(500, "oops", "HTTP 500")]
    [InlineData(200, "<html>a login page</html>", "QnA:Embedding:Endpoint")]
    [InlineData(200, "{}", "0 vectors")]
    [InlineData(200, """{"data":[]}""", "0 vectors")]
    [InlineData(200, """{"object":"list","data":[{"object":"embedding","index":0,"embedding":[1,2]}],"model":"m","usage":{"prompt_tokens":1,"total_tokens":1}}""", "QnA:Embedding:Dimensions")]
    public async Task Trouble_with_the_service_says_which_setting_to_look_at(int status, string body, string expected)
    {
        _fixture.Write("a.txt", "One line without a title.\n");
        _server.Reply = _ => (status, body);

        var exception = await Assert.ThrowsAsync<IndexException>(() => UpdateAsync(Options()));

        Assert.Equal(IndexProblem.Embedding, exception.Problem);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(_fixture.File));
    }

    [Fact]
    public async Task Unreachable_service_is_named_as_such()
    {
        _fixture.Write("a.txt", "A title\n\nA text.\n");
        var options = Options();
        await _server.DisposeAsync();

        var exception = await Assert.ThrowsAsync<IndexException>(() => UpdateAsync(options));

        Assert.Equal(IndexProblem.Embedding, exception.Problem);
        Assert.Contains("cannot be reached", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 3, "http://localhost/v1", "Model")]
    [InlineData("m", 0, "http://localhost/v1", "Dimensions")]
    [InlineData("m", 3, "localhost", "Endpoint")]
    [InlineData("m", 3, "file:///etc", "Endpoint")]
    public void Options_for_a_service_must_be_complete(string model, int dimensions, string endpoint, string member)
    {
        var options = new EmbeddingOptions { Provider = EmbeddingProvider.OpenAI, Model = model, Dimensions = dimensions, Endpoint = endpoint };
        List<ValidationResult> results = [];

        var valid = Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);

        Assert.False(valid);
        Assert.Equal([member], Assert.Single(results).MemberNames);
    }

    [Fact]
    public void Default_options_are_valid()
    {
        var options = new EmbeddingOptions();

        Assert.True(Validator.TryValidateObject(options, new ValidationContext(options), [], validateAllProperties: true));
    }

    private EmbeddingOptions Options() => new()
    {
        Provider = EmbeddingProvider.OpenAI,
        Endpoint = _server.Endpoint,
        Model = "test-model",
        ApiKey = "secret",
        Dimensions = 3,
        Retries = 0,
        TimeoutSeconds = 20,
    };

    private async Task<IndexReport> UpdateAsync(EmbeddingOptions options)
    {
        using var embeddings = OpenAIEmbeddings.Create(options);
        var indexer = new Indexer(
            embeddings, IndexFixture.CountWords, _fixture.Options, TimeProvider.System, NullLogger<Indexer>.Instance);
        return await indexer.UpdateAsync(_fixture.Articles, _fixture.File, progress: null, TestContext.Current.CancellationToken);
    }
}
