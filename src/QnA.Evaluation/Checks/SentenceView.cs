using QnA.Answering;
using QnA.Articles;
using QnA.Inference;
using QnA.Language;

namespace QnA.Evaluation.Checks;

/// <summary>A cited sentence as those who change it see it.</summary>
internal sealed class SentenceView
{
    private readonly IReadOnlySet<string> _asked;

    /// <param name="citation">The sentence.</param>
    /// <param name="asked">Keys of the question's terms.</param>
    public SentenceView(Citation citation, IReadOnlySet<string> asked)
    {
        (File, Text, _asked) = (citation.File, citation.Quote, asked);
        IsHeadline = citation.Kind == SentenceKind.Title;
        Words = Tokens.Split(Text);
        Content = Terms.Extract(Text);
    }

    /// <summary>Id of the article.</summary>
    public string File { get; }

    /// <summary>The sentence.</summary>
    public string Text { get; }

    /// <summary>Whether it is a headline, in which capitals tell no names.</summary>
    public bool IsHeadline { get; }

    /// <summary>Its words.</summary>
    public List<Token> Words { get; }

    /// <summary>Its terms.</summary>
    public IReadOnlyList<Term> Content { get; }

    /// <summary>Whether what stands there stands in the question as well, in whatever form.</summary>
    public bool IsAsked(TextRange range) => Content.Any(t => t.Range.Overlaps(range) && _asked.Contains(t.Key));

    /// <summary>Whether none of a new value's terms stands in the question or in the sentence.</summary>
    public bool IsNew(string value) => Terms.Extract(value).All(t => !_asked.Contains(t.Key) && Content.All(c => c.Key != t.Key));

    /// <summary>Keys of a question's terms.</summary>
    public static IReadOnlySet<string> KeysOf(Answer answer) =>
        Terms.Extract(answer.Question).Concat(Terms.Extract(answer.StandaloneQuestion)).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>The word with the capital of another.</summary>
    public static string WithCaseOf(string like, string word) =>
        like.Length > 1 && like.All(char.IsUpper) ? word.ToUpperInvariant()
        : char.IsUpper(like[0]) ? char.ToUpperInvariant(word[0]) + word[1..]
        : word;
}
