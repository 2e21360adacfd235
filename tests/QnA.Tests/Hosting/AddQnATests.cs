using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QnA.Answering;
using QnA.Embeddings;
using QnA.Indexing;
using Xunit;

namespace QnA.Tests.Hosting;

public sealed class AddQnATests
{
    [Fact]
    public void AddQnA_takes_settings_over_defaults()
    {
        using var services = Provider(("QnA:Answering:Threshold", "0.7"), ("QnA:Embedding:Provider", "LOCAL"));

        Assert.Equal(0.7, services.GetRequiredService<AnsweringOptions>().Threshold);
        Assert.Equal(12, services.GetRequiredService<AnsweringOptions>().ReadingBudget);
        Assert.Equal(EmbeddingProvider.Local, services.GetRequiredService<EmbeddingOptions>().Provider);
    }

    [Theory]
    [InlineData("QnA:Answering:Treshold", "0.5", "There is no setting QnA:Answering:Treshold.")]
    [InlineData("QnA:Retreival:Mode", "hybrid", "There is no section of settings QnA:Retreival.")]
    [InlineData("QnA:Answering:Threshold", "1.5", "The setting QnA:Answering:Threshold cannot be '1.5'.")]
    [InlineData("QnA:Answering:Threshold", "half", "QnA:Answering:Threshold")]
    [InlineData("QnA:Retrieval:Mode", "psychic", "QnA:Retrieval:Mode")]
    [InlineData("QnA:Articles:Folder", "", "The setting QnA:Articles:Folder cannot be ''.")]
    [InlineData("QnA:Articles:Metadata:a.txt:Published", "soon", "QnA:Articles:Metadata:a.txt:Published")]
    [InlineData("QnA:Articles:Metadata:a.txt:Titel", "A", "'Titel'")]
    [InlineData("QnA:Embedding:TimeoutSeconds", "0", "The setting QnA:Embedding:TimeoutSeconds cannot be '0'.")]
    [InlineData("QnA:Embedding:Provider", "openai", "The setting QnA:Embedding:Model cannot be ''.")]
    public void AddQnA_refuses_a_setting_that_is_unknown_or_wrong_and_names_it(string name, string value, string message)
    {
        var exception = Assert.Throws<SettingsException>(() => Provider((name, value)).Dispose());

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddQnA_makes_an_index_recognise_the_weights_of_the_local_model()
    {
        using var services = Provider();
        var embeddings = services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();

        var fingerprint = IndexFingerprint.Of(embeddings, new IndexOptions());

        Assert.Matches("^local/.+#[0-9a-f]{64}$", fingerprint.EmbeddingModel);
        Assert.Equal(384, fingerprint.Dimensions);
    }

    [Fact]
    public void AddQnA_takes_another_embedding_model_from_the_settings()
    {
        using var services = Provider(
            ("QnA:Embedding:Provider", "openai"),
            ("QnA:Embedding:Endpoint", "http://localhost:11434/v1"),
            ("QnA:Embedding:Model", "nomic-embed-text"),
            ("QnA:Embedding:Dimensions", "768"));
        var embeddings = services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();

        var fingerprint = IndexFingerprint.Of(embeddings, new IndexOptions());

        Assert.Equal("openai/nomic-embed-text", fingerprint.EmbeddingModel);
        Assert.Equal(768, fingerprint.Dimensions);
    }

    private static ServiceProvider Provider(params (string Name, string Value)[] settings) => new ServiceCollection()
        .AddQnA(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Name, s.Value)))
            .Build())
        .BuildServiceProvider();
}
