namespace QnA.Inference;

/// <summary>A half-open range of UTF-16 code units in a text: <c>text[Start..End]</c>.</summary>
/// <param name="Start">Index of the first code unit.</param>
/// <param name="End">Index after the last code unit; never less than <paramref name="Start"/>.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>Number of code units in the range.</summary>
    public int Length => End - Start;

    /// <summary>The characters of <paramref name="text"/> that the range covers.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>Whether the two ranges share at least one code unit.</summary>
    public bool Overlaps(TextRange other) => Start < other.End && other.Start < End;

    /// <summary>Whether every code unit of <paramref name="other"/> lies in this range.</summary>
    public bool Contains(TextRange other) => Start <= other.Start && other.End <= End;

    /// <summary>The same range in a text that has <paramref name="by"/> more code units in front.</summary>
    public TextRange Shift(int by) => new(Start + by, End + by);
}
