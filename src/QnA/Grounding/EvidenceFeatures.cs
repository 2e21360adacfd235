namespace QnA.Grounding;

/// <summary>The soft features that together tell an answer from a near miss.</summary>
public sealed record EvidenceFeatures
{
    /// <summary>The grounder's answerable logit for the window.</summary>
    public required double WindowLogit { get; init; }

    /// <summary>Logarithm of the span's probability under the grounder's start and end distributions over the window.</summary>
    public required double LogSpan { get; init; }

    /// <summary>Share of the question's terms, weighted by rarity, that occur in the window or the article's title; 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>The same, for the sentence of the span alone.</summary>
    public required double SentenceCoverage { get; init; }

    /// <summary>Share of the question's names and numbers that occur in the window, the title or next to it; 1 when it has none.</summary>
    public required double Names { get; init; }

    /// <summary>The same, for the sentence of the span alone.</summary>
    public required double SentenceNames { get; init; }

    /// <summary>Share of the span's terms that the question has already: a span that only repeats the question answers nothing.</summary>
    public required double Echo { get; init; }

    /// <summary>Share of the question's terms, by weight, that occur nowhere in the articles.</summary>
    public required double Absent { get; init; }

    /// <summary>Whether the span is of the kind asked for: 1 yes, -1 no, 0 unknown.</summary>
    public required double TypeMatch { get; init; }

    /// <summary>The grounder's answerable logit for the sentence alone; 0 until it has been read closely.</summary>
    public double SentenceLogit { get; init; }

    /// <summary>Cosine of the embeddings of question and sentence; 0 until it has been read closely.</summary>
    public double SentenceCosine { get; init; }

    /// <summary>The features by name. The names are those of <c>calibration.json</c>.</summary>
    public IReadOnlyDictionary<string, double> ByName() => new Dictionary<string, double>
    {
        ["windowLogit"] = WindowLogit,
        ["logSpan"] = LogSpan,
        ["coverage"] = Coverage,
        ["sentenceCoverage"] = SentenceCoverage,
        ["names"] = Names,
        ["sentenceNames"] = SentenceNames,
        ["echo"] = Echo,
        ["absent"] = Absent,
        ["typeMatch"] = TypeMatch,
        ["sentenceLogit"] = SentenceLogit,
        ["sentenceCosine"] = SentenceCosine,
    };
}
