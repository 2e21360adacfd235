using QnA.Language;

namespace QnA.Grounding;

/// <summary>How much each term of a question says, by how rare it is in the articles searched.</summary>
/// <param name="documents">Number of chunks in the index.</param>
/// <param name="frequency">Number of chunks that a word, as written, occurs in.</param>
public sealed class TermWeights(int documents, Func<string, int> frequency)
{
    private readonly Dictionary<string, int> _frequencies = [];

    /// <summary>Inverse document frequency, ln(1 + N / (df + 0.5)): Robertson and Sparck Jones 1976, in the form that stays positive.</summary>
    public double Of(Term term) => Math.Log(1 + documents / (Frequency(term) + 0.5));

    /// <summary>Whether no chunk has the term as written.</summary>
    public bool IsAbsent(Term term) => Frequency(term) == 0;

    /// <summary>The articles may write the term in its other form: the country's name, the digits, another spelling.</summary>
    private int Count(Term term) => term.Kind == TermKind.Country
        ? Math.Max(StopWords.Contains(term.Text.ToLowerInvariant()) ? 0 : frequency(term.Text), frequency(term.Key))
        : Math.Max(frequency(term.Text), frequency(term.Kind == TermKind.Number ? term.Key : Words.Key(term.Text)));

    private int Frequency(Term term)
    {
        if (!_frequencies.TryGetValue(term.Text, out var count))
        {
            _frequencies[term.Text] = count = Count(term);
        }

        return count;
    }
}
