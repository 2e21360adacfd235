using System.Security.Cryptography;
using System.Text;
using QnA.Inference.Encoder;

namespace QnA.Inference;

/// <summary>The two models in a folder, each read when it is first needed and then shared. Thread-safe.</summary>
public sealed class LocalModels
{
    private const string VocabularyFile = "minilm/vocab.txt";
    private const string MiniLmFile = "minilm/model.safetensors";
    private const string GrounderFile = "grounder/model.safetensors";

    /// <summary>21 pieces with the special ones: tiles of 6, 6, 5 and 4 rows, which are all the common ones.</summary>
    private const string CompilingText = "the and of to in it is was for on with as by at from or an be this";

    private readonly Kernels _kernels;
    private readonly Lazy<WordPieceTokenizer> _tokenizer;
    private readonly Lazy<WordEmbeddings> _words;
    private readonly Lazy<BertEncoder> _miniLm;
    private readonly Lazy<GrounderModel> _grounder;
    private readonly Lazy<string> _miniLmFingerprint;
    private readonly Lazy<string> _grounderFingerprint;

    private LocalModels(string folder, Kernels kernels)
    {
        Folder = folder;
        _kernels = kernels;
        _tokenizer = new(LoadTokenizer);
        _words = new(() => Read(MiniLmFile, WordEmbeddings.Load));
        _miniLm = new(() => new BertEncoder(Read(MiniLmFile, BertWeights.Load), _words.Value, kernels));
        _grounder = new(() => Read(GrounderFile, file => GrounderModel.Load(file, _words.Value, kernels)));
        _miniLmFingerprint = new(() => Hash("", VocabularyFile, MiniLmFile));
        _grounderFingerprint = new(() => Hash(MiniLmFingerprint, GrounderFile));
    }

    /// <summary>Where the model files are.</summary>
    public string Folder { get; }

    /// <summary>Which registers the arithmetic uses on this machine: <c>Vector512</c>, <c>Vector256</c> or <c>Portable</c>.</summary>
    public string KernelPath => _kernels.Path.ToString();

    public WordPieceTokenizer Tokenizer => _tokenizer.Value;

    /// <summary>SHA-256 (lower-case hexadecimal) over all that shapes an embedding: vocabulary and weights. Computed when first asked for.</summary>
    public string MiniLmFingerprint => _miniLmFingerprint.Value;

    /// <summary>The same for the grounder, whose word embeddings are those of the other model.</summary>
    public string GrounderFingerprint => _grounderFingerprint.Value;

    /// <summary>One value that changes when any model file changes.</summary>
    public string Fingerprint => GrounderFingerprint;

    internal BertEncoder MiniLm => _miniLm.Value;

    internal GrounderModel Grounder => _grounder.Value;

    /// <summary>Names the folder; nothing is read yet, so a missing file is noticed at first use (<see cref="ModelFileException"/>).</summary>
    /// <param name="folder">Has <c>minilm</c> and <c>grounder</c>; by default <c>Models</c> beside the program.</param>
    /// <exception cref="PlatformNotSupportedException">The environment variable QNA_KERNELS asks for what this machine lacks.</exception>
    public static LocalModels Load(string? folder = null) => Load(folder, Kernels.Choose());

    internal static LocalModels Load(string? folder, Kernels kernels)
        => new(folder ?? Path.Combine(AppContext.BaseDirectory, "Models"), kernels);

    /// <summary>
    /// Reads vocabulary and models, hashes what an index depends on, and compiles the code, on other threads, so that a
    /// program that has only just started can do something else meanwhile. Nobody needs to wait for it: whoever needs a
    /// model that is not there yet waits for that one. A bad model file fails the task, and fails again at first use.
    /// </summary>
    public Task PreloadAsync() => Task.WhenAll(
        Task.Run(() => _ = Tokenizer),
        Task.Run(() => _ = MiniLmFingerprint),
        Task.Run(() => Embed(CompilingText)),
        Task.Run(() => new Grounder(this, threads: 1).Read("", [CompilingText], CancellationToken.None)));

    private void Embed(string text)
    {
        using var generator = new MiniLmEmbeddingGenerator(this, threads: 1);
        generator.Generate([text], CancellationToken.None);
    }

    private WordPieceTokenizer LoadTokenizer()
    {
        var file = PathOf(VocabularyFile);
        try
        {
            return WordPieceTokenizer.Load(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new ModelFileException($"The vocabulary '{file}' cannot be read ({failure.Message}). {SafeTensors.Remedy}", failure);
        }
    }

    private T Read<T>(string name, Func<SafeTensors, T> read)
    {
        using var file = SafeTensors.Open(PathOf(name));
        return read(file);
    }

    private string Hash(string start, params ReadOnlySpan<string> names)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        all.AppendData(Encoding.ASCII.GetBytes(start));
        foreach (var name in names)
        {
            try
            {
                using var stream = File.OpenRead(PathOf(name));
                all.AppendData(SHA256.HashData(stream));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new ModelFileException($"The model file '{PathOf(name)}' cannot be read ({failure.Message}). {SafeTensors.Remedy}", failure);
            }
        }

        return Convert.ToHexStringLower(all.GetHashAndReset());
    }

    private string PathOf(string name) => Path.GetFullPath(Path.Combine(Folder, name));
}
