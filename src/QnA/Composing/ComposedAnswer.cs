using System.Text;
using QnA.Answering;

namespace QnA.Composing;

/// <summary>
/// An answer in the making whose sentences cite numbered evidence. Citations come from the evidence alone, which the program
/// copied from the articles, so that a source which does not exist cannot be cited. Not thread-safe.
/// </summary>
/// <param name="local">The answer in the articles' own words: what was asked, searched and found missing.</param>
/// <param name="evidence">What can be cited; number n is the n-th, and the local answer's citations come first.</param>
public sealed class ComposedAnswer(Answer local, IReadOnlyList<Citation> evidence)
{
    private readonly List<int> _cited = []; // numbers of the evidence, in order of first use
    private readonly List<AnswerSentence> _sentences = [];
    private readonly StringBuilder _text = new();

    /// <summary>Sentences so far.</summary>
    public int Count => _sentences.Count;

    /// <summary>Whether any sentence rests on something.</summary>
    public bool HasCitations => _cited.Count > 0;

    /// <summary>Whether a sentence rests on this piece of evidence.</summary>
    /// <param name="number">Its number, from 1.</param>
    public bool Cites(int number) => _cited.Contains(number);

    /// <summary>Adds a sentence that a language model wrote.</summary>
    /// <param name="text">Its words, without marks.</param>
    /// <param name="numbers">The evidence that it rests on; none for a sentence that states no fact.</param>
    /// <param name="supported">Probability that the evidence supports it, 0 to 1.</param>
    public void Add(string text, IReadOnlyList<int> numbers, double supported) =>
        Add(new AnswerSentence(text, Cite(numbers), Math.Round(supported, 4), Verbatim: numbers.Count > 0 && evidence[numbers[0] - 1].Quote == text));

    /// <summary>Adds a piece of evidence word for word.</summary>
    /// <param name="number">Its number, from 1.</param>
    public void AddQuote(int number) => Add(AnswerBuilder.ToSentence(evidence[number - 1].Kind, evidence[number - 1].Quote, Cite([number])));

    /// <summary>The answer as far as it has come.</summary>
    public Answer SoFar() => local with
    {
        ShortAnswers = [],
        Text = _text.ToString(),
        Sentences = [.. _sentences],
        Citations = [.. _cited.Select((number, i) => evidence[number - 1] with { Number = i + 1 })],
        Conflicts = [],
        Model = new AnswererInfo("generative", null),
    };

    /// <summary>
    /// The whole answer. Sides of a disagreement that no sentence cites are shown word for word: words may be a model's to
    /// choose, but not what is left out. So is what the articles do not say.
    /// </summary>
    /// <param name="isWhole">Whether the model came to an end; else what the local answer cites beyond it is shown word for word.</param>
    public Answer Finish(bool isWhole)
    {
        var wanted = isWhole ? local.Conflicts.SelectMany(c => c.Citations) : local.Citations.Select(c => c.Number).OfType<int>();
        foreach (var number in wanted.Where(n => !Cites(n)).Distinct().ToList())
        {
            AddQuote(number);
        }

        var whole = SoFar() with { Conflicts = [.. local.Conflicts.Select(c => c with { Citations = Cite(c.Citations) })] };
        return local.Missing.Count == 0 ? whole : whole with { Text = $"{whole.Text}\n\n{AnswerBuilder.MissingRemark(local.Missing)}" };
    }

    /// <summary>The refusal in its place: the evidence has no answer.</summary>
    public Answer Refuse() => local with
    {
        Status = AnswerStatus.Refused,
        ShortAnswers = [],
        Text = AnswerBuilder.RefusalRemark(local.Checked),
        Sentences = [],
        Citations = [],
        Conflicts = [],
        Missing = [],
        Nearest = evidence[0] with { Number = null },
    };

    private void Add(AnswerSentence sentence)
    {
        _sentences.Add(sentence);
        _text.Append(_text.Length > 0 ? "\n" : "").Append(AnswerBuilder.WithoutMarks(sentence.Text));
        if (sentence.Citations.Count > 0)
        {
            _text.Append(' ').Append(AnswerBuilder.Marks(sentence.Citations));
        }
    }

    /// <summary>The numbers under which the answer cites evidence, in the order given, each once.</summary>
    private IReadOnlyList<int> Cite(IReadOnlyList<int> numbers)
    {
        _cited.AddRange(numbers.Distinct().Where(n => !_cited.Contains(n)).ToList());
        return [.. numbers.Distinct().Select(n => _cited.IndexOf(n) + 1)];
    }
}
