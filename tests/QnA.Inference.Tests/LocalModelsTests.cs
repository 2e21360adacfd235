using QnA.Inference.Encoder;
using QnA.Inference.Tests.Encoder;
using Xunit;

namespace QnA.Inference.Tests;

public sealed class LocalModelsTests
{
    [Fact]
    public void Fingerprints_tell_the_models_apart_and_stay()
    {
        var models = LocalModels.Load();

        Assert.Matches("^[0-9a-f]{64}$", models.MiniLmFingerprint);
        Assert.NotEqual(models.MiniLmFingerprint, models.GrounderFingerprint);
        Assert.Equal(Paths.Best.MiniLmFingerprint, models.MiniLmFingerprint);
        Assert.Equal(models.GrounderFingerprint, models.Fingerprint);
    }

    [Fact]
    public async Task Preloading_changes_no_result()
    {
        var models = LocalModels.Load();
        var expected = new Grounder(Paths.Best).Support("It rains.", ["Rain falls."], TestContext.Current.CancellationToken);

        await models.PreloadAsync();

        Assert.Equal(expected, new Grounder(models).Support("It rains.", ["Rain falls."], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Preloading_a_missing_model_fails_the_task()
    {
        var models = LocalModels.Load(Path.Combine(Path.GetTempPath(), "qna-no-such-folder"));

        await Assert.ThrowsAsync<ModelFileException>(models.PreloadAsync);
    }

    [Fact]
    public void The_environment_forces_a_path()
    {
        try
        {
            Environment.SetEnvironmentVariable(Kernels.PathVariable, "portable");
            Assert.Equal(KernelPath.Portable, Kernels.Choose().Path);

            Environment.SetEnvironmentVariable(Kernels.PathVariable, "abacus");
            Assert.Contains("'abacus'", Assert.Throws<PlatformNotSupportedException>(Kernels.Choose).Message, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Kernels.PathVariable, null);
        }
    }
}
