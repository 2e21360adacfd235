using System.Text;
using System.Text.RegularExpressions;
using QnA.Articles;
using QnA.Grounding;

namespace QnA.Answering;

/// <summary>
/// Writes the text of an answer and numbers what it cites. Text of an article enters an answer only here, and only by its
/// range, so a quote that the file does not contain cannot arise.
/// </summary>
internal sealed partial class AnswerBuilder
{
    private readonly List<Citation> _citations = [];
    private readonly List<ShortAnswer> _shortAnswers = [];
    private readonly List<AnswerSentence> _sentences = [];
    private readonly List<Conflict> _conflicts = [];
    private readonly StringBuilder _text = new();

    public IReadOnlyList<Citation> Citations => _citations;

    public IReadOnlyList<ShortAnswer> ShortAnswers => _shortAnswers;

    public IReadOnlyList<AnswerSentence> Sentences => _sentences;

    public IReadOnlyList<Conflict> Conflicts => _conflicts;

    public string Text => _text.ToString();

    /// <summary>Adds what was selected for one question: the short answer first, then the sentences.</summary>
    public void Add(Selection selection)
    {
        if (_text.Length > 0)
        {
            _text.Append("\n\n");
        }

        if (selection.Remark is { } remark)
        {
            _text.Append(WithoutMarks(remark)).Append('\n');
        }

        AddShortAnswers(selection);
        var isFirst = true;
        foreach (var group in selection.Groups)
        {
            if (!isFirst)
            {
                _text.Append('\n');
            }

            isFirst = false;
            AddSentence(group);
        }

        foreach (var disagreement in selection.Disagreements)
        {
            _conflicts.Add(new Conflict(disagreement.About, [.. disagreement.Sides.Select(Cite).Distinct()]));
        }
    }

    /// <summary>Adds a line of the program's own; it states no fact of an article.</summary>
    public void AddRemark(string remark) => _text.Append(_text.Length > 0 ? "\n\n" : "").Append(WithoutMarks(remark));

    /// <summary>What is said when nothing answers.</summary>
    internal static string RefusalRemark(SearchCoverage coverage, bool wantsMore = false)
    {
        var files = coverage.Files == 1 ? "The file" : $"All {coverage.Files} files";
        var say = wantsMore ? "The articles say no more about this." : "The articles do not say.";
        return $"{say} {files} and {coverage.SentencesSearched} sentences were searched, {coverage.SentencesRead} of them read; none answers this.";
    }

    /// <summary>What is said of the parts of a question that have no answer.</summary>
    internal static string MissingRemark(IEnumerable<string> missing) => string.Join('\n', missing.Select(m => $"The articles do not say: {m}"));

    /// <summary>A citation without a number, for what is shown as the nearest passage.</summary>
    public static Citation Nearest(Evidence evidence) => ToCitation(evidence, null);

    private void AddShortAnswers(Selection selection)
    {
        if (selection.ShortAnswers.Count == 0)
        {
            return;
        }

        var parts = new List<string>();
        foreach (var all in selection.ShortAnswers)
        {
            // A reader's post is never the short answer: it would lose who says it.
            var agreeing = all.Where(e => e.HasShortAnswer && e.Span != e.Sentence.Range && e.Sentence.Kind != SentenceKind.Comment).ToList();
            if (agreeing.Count == 0)
            {
                continue;
            }

            // A mark stands only behind a span that its quote holds in full.
            var keys = TermCoverage.Keys(agreeing[0].SpanText);
            var marks = agreeing.Where((e, i) => i == 0 || keys.IsSubsetOf(TermCoverage.Keys(e.SentenceText))).Select(Cite).Distinct().ToList();
            _shortAnswers.Add(new ShortAnswer(agreeing[0].SpanText, marks[0]));
            parts.Add($"{WithoutMarks(agreeing[0].SpanText)} {Marks(marks)}");
        }

        if (parts.Count > 0)
        {
            _text.AppendJoin("; ", parts).Append("\n\n");
        }
    }

    private void AddSentence(EvidenceGroup group)
    {
        var marks = group.All.Select(Cite).Distinct().ToList();
        var sentence = ToSentence(group.Lead.Sentence.Kind, group.Lead.SentenceText, marks);
        _sentences.Add(sentence);
        _text.Append(WithoutMarks(sentence.Text)).Append(' ').Append(Marks(marks));
    }

    /// <summary>A quoted sentence as it is shown: a copy, or, of a reader's post, a copy between who says so.</summary>
    internal static AnswerSentence ToSentence(SentenceKind kind, string quote, IReadOnlyList<int> marks)
    {
        var isComment = kind == SentenceKind.Comment;
        return new AnswerSentence(isComment ? $"A reader wrote: “{quote}”" : quote, marks, 1, Verbatim: !isComment);
    }

    private int Cite(Evidence evidence)
    {
        var range = evidence.Sentence.Range;
        var known = _citations.FindIndex(c => c.File == evidence.Article.Id && c.Start == range.Start && c.End == range.End);
        if (known >= 0)
        {
            return known + 1;
        }

        _citations.Add(ToCitation(evidence, _citations.Count + 1));
        return _citations.Count;
    }

    /// <summary>A citation of the evidence's sentence, copied by its range.</summary>
    internal static Citation ToCitation(Evidence evidence, int? number) => new()
    {
        Number = number,
        File = evidence.Article.Id,
        Title = evidence.Article.Title,
        Published = evidence.Article.Published,
        Kind = evidence.Sentence.Kind,
        Quote = evidence.SentenceText,
        Start = evidence.Sentence.Range.Start,
        End = evidence.Sentence.Range.End,
        StartLine = evidence.Sentence.StartLine,
        EndLine = evidence.Sentence.EndLine,
        Score = Math.Round(evidence.Probability, 4),
        FileHash = evidence.Article.Hash,
    };

    /// <summary>
    /// An article that has footnote numbers of its own must not seem to cite: in the running text its "[3]" gets full-width
    /// brackets. Quotes and sentences keep theirs.
    /// </summary>
    internal static string WithoutMarks(string text) => ForeignMark.Replace(text, "［$1］");

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex ForeignMark { get; }

    internal static string Marks(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(n => $"[{n}]"));
}
