using System.Buffers.Binary;
using System.Text;
using QnA.Inference.Encoder;
using Xunit;

namespace QnA.Inference.Tests.Encoder;

public sealed class SafeTensorsTests : IDisposable
{
    private const string Header = """{"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"I8","shape":[1,3],"data_offsets":[8,11]}}""";

    private static readonly byte[] Data = [0, 0, 128, 63, 0, 0, 0, 192, 1, 255, 127];

    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void Tensors_are_read_by_name()
    {
        using var tensors = Open(Header, Data);
        var bytes = new sbyte[3];

        tensors.ReadBytes("b", bytes, 1, 3);

        Assert.Equal([1f, -2f], tensors.ReadFloats("a", 2));
        Assert.Equal([1, -1, 127], bytes);
    }

    [Theory]
    [InlineData("c", 2, "has no tensor 'c'")]
    [InlineData("a", 3, "'a' is not F32 [3]")]
    [InlineData("b", 1, "'b' is not F32 [1]")]
    public void A_tensor_that_is_not_as_expected_is_named(string name, int length, string message)
    {
        using var tensors = Open(Header, Data);

        var failure = Assert.Throws<ModelFileException>(() => tensors.ReadFloats(name, length));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.Contains(_file, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2]}}""")]
    [InlineData("""{"a":{"dtype":1,"shape":[2],"data_offsets":[0,8]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0]}}""")]
    [InlineData("""["a"]""")]
    public void A_damaged_header_is_told_with_what_to_do(string header)
    {
        var failure = Assert.Throws<ModelFileException>(() => Open(header, Data));

        Assert.Contains(_file, failure.Message, StringComparison.Ordinal);
        Assert.EndsWith(SafeTensors.Remedy, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_short_is_told()
    {
        using var tensors = Open(Header, Data[..5]);

        Assert.Throws<ModelFileException>(() => tensors.ReadFloats("a", 2));
        File.WriteAllBytes(_file, [1, 2, 3]);
        Assert.Throws<ModelFileException>(() => SafeTensors.Open(_file));
        File.WriteAllBytes(_file, [255, 255, 255, 255, 255, 255, 255, 127, 0]);
        Assert.Throws<ModelFileException>(() => SafeTensors.Open(_file));
    }

    [Fact]
    public void A_missing_model_is_told_when_it_is_first_needed()
    {
        var models = LocalModels.Load(Path.Combine(Path.GetTempPath(), "qna-no-such-folder"));
        using var generator = new MiniLmEmbeddingGenerator(models);

        Assert.Throws<ModelFileException>(() => models.Tokenizer);
        Assert.Throws<ModelFileException>(() => models.Fingerprint);
        var failure = Assert.Throws<ModelFileException>(() => generator.Embed([new([1], [0])], TestContext.Current.CancellationToken));
        Assert.Contains("model.safetensors", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_file);

    private SafeTensors Open(string header, byte[] data)
    {
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, Encoding.UTF8.GetByteCount(header));
        File.WriteAllBytes(_file, [.. length, .. Encoding.UTF8.GetBytes(header), .. data]);
        return SafeTensors.Open(_file);
    }
}
