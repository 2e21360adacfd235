using System.Text.Json;
using System.Text.Json.Serialization;

namespace QnA.Grounding;

/// <summary>
/// Turns features into a probability: logistic regression, p = 1 / (1 + exp(-(b + w . x))). The weights are fitted by
/// <c>tests/QnA.Benchmarks -- calibrate</c> on public data and kept in <c>calibration.json</c>.
/// </summary>
public sealed record Calibration
{
    /// <summary>Constant term.</summary>
    public required double Bias { get; init; }

    /// <summary>Weight of each feature by name, as in <see cref="EvidenceFeatures.FeatureNames"/>.</summary>
    public required IReadOnlyDictionary<string, double> Weights { get; init; }

    /// <summary>What the weights were fitted on, in words.</summary>
    public string FittedOn { get; init; } = "";

    /// <summary>The weights that ship with the product.</summary>
    public static Calibration Default { get; } = Load();

    /// <summary>Probability, 0 to 1, that evidence with these features answers.</summary>
    public double Probability(EvidenceFeatures features)
    {
        var vector = features.ToVector();
        var z = Bias;
        for (var i = 0; i < vector.Length; i++)
        {
            z += Weights.GetValueOrDefault(EvidenceFeatures.FeatureNames[i]) * vector[i];
        }

        return 1 / (1 + Math.Exp(-z));
    }

    private static Calibration Load()
    {
        using var stream = typeof(Calibration).Assembly.GetManifestResourceStream("QnA.Grounding.calibration.json")
            ?? throw new InvalidOperationException("calibration.json is not embedded in the QnA assembly.");
        return JsonSerializer.Deserialize(stream, CalibrationJsonContext.Default.Calibration)!;
    }
}

/// <summary>Reads and writes <c>calibration.json</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(Calibration))]
internal sealed partial class CalibrationJsonContext : JsonSerializerContext;
