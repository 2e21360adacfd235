namespace QnA.Grounding;

/// <summary>The soft features that together tell an answer from a near miss.</summary>
public sealed record EvidenceFeatures
{
    /// <summary>The grounder's answerable logit for the window.</summary>
    public required double Logit { get; init; }

    /// <summary>Logarithm of the span's probability under the grounder's start and end distributions.</summary>
    public required double LogSpan { get; init; }

    /// <summary>Share of the question's terms, weighted by rarity, that occur in the window or the article's title; 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>The same, for the sentence of the span alone.</summary>
    public required double SentenceCoverage { get; init; }

    /// <summary>Share of the question's names and numbers that occur in the window, the title or next to it; 1 when it has none.</summary>
    public required double Names { get; init; }

    /// <summary>Share of the question's terms, by weight, that occur nowhere in the articles.</summary>
    public required double Absent { get; init; }

    /// <summary>Whether the span is of the kind asked for: 1 yes, -1 no, 0 unknown.</summary>
    public required double TypeMatch { get; init; }

    /// <summary>Cosine of question and chunk.</summary>
    public required double Cosine { get; init; }

    /// <summary>Names in the order of <see cref="ToVector"/>.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } =
        ["logit", "logSpan", "coverage", "sentenceCoverage", "names", "absent", "typeMatch", "cosine"];

    /// <summary>The features as a vector, in the order of <see cref="FeatureNames"/>.</summary>
    public double[] ToVector() => [Logit, LogSpan, Coverage, SentenceCoverage, Names, Absent, TypeMatch, Cosine];

    /// <summary>The features by name.</summary>
    public IReadOnlyDictionary<string, double> ToDictionary()
    {
        var vector = ToVector();
        return FeatureNames.Select((name, i) => (name, vector[i])).ToDictionary(p => p.name, p => p.Item2);
    }
}
