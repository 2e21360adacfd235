using QnA.Inference.Encoder;
using Xunit;

namespace QnA.Inference.Tests.Encoder;

/// <summary>The models and the kernels that this machine can run, loaded once for all tests.</summary>
internal static class Paths
{
    private static readonly Dictionary<KernelPath, LocalModels> Loaded =
        Kernels.Available().ToDictionary(path => path, path => LocalModels.Load(folder: null, Kernels.For(path)));

    public static TheoryData<string> Names => [.. Loaded.Keys.Select(path => path.ToString())];

    public static LocalModels Best => Models(Kernels.Available().First().ToString());

    public static LocalModels Models(string path) => Loaded[Enum.Parse<KernelPath>(path)];


}
