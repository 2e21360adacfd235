using System.Text.Json;
using System.Text.Json.Serialization;

namespace QnA.Grounding;

/// <summary>
/// The models that turn features into probabilities. They are fitted by <c>tests/QnA.Benchmarks -- calibrate</c> on public
/// data and kept in <c>calibration.json</c>.
/// </summary>
public sealed record Calibration
{
    /// <summary>Which sentences of the windows deserve to be read closely; uses no feature that close reading gives.</summary>
    public required LogisticModel Screening { get; init; }

    /// <summary>For questions that a span answers: the probability that is shown and compared with the threshold.</summary>
    public required LogisticModel CloseReading { get; init; }

    /// <summary>For questions that whole sentences answer (why, yes or no, bare words): the same.</summary>
    public required LogisticModel Relevance { get; init; }

    /// <summary>What the models were fitted on, in words.</summary>
    public string FittedOn { get; init; } = "";

    /// <summary>The models that ship with the product.</summary>
    public static Calibration Default { get; } = Load();

    private static Calibration Load()
    {
        using var stream = typeof(Calibration).Assembly.GetManifestResourceStream("QnA.Grounding.calibration.json")
            ?? throw new InvalidOperationException("calibration.json is not embedded in the QnA assembly.");
        return JsonSerializer.Deserialize(stream, CalibrationJsonContext.Default.Calibration)!; // an embedded object, never null
    }
}

/// <summary>Reads and writes <c>calibration.json</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(Calibration))]
internal sealed partial class CalibrationJsonContext : JsonSerializerContext;
