using System.Text.RegularExpressions;
using QnA.Articles;

namespace QnA.Grounding;

/// <summary>Which sentences cannot be understood by themselves, and what stands before them.</summary>
public static partial class SentenceContext
{
    /// <summary>Whether a sentence begins with a pronoun that stands for something said before.</summary>
    public static bool Leans(string sentence) => Pronoun.IsMatch(sentence) && !Expletive.IsMatch(sentence);

    /// <summary>The sentence before, in the same paragraph or the one before it; a caption or a menu between them does not count.</summary>
    public static Sentence? Before(Article article, Sentence sentence) =>
        article.Sentences.LastOrDefault(s => s.Index < sentence.Index && s.Kind is not (SentenceKind.Caption or SentenceKind.Chrome)) is { Kind: SentenceKind.Body } before
            ? before
            : null;

    /// <summary>The sentence behind, on the same terms.</summary>
    public static Sentence? Behind(Article article, Sentence sentence) =>
        article.Sentences.FirstOrDefault(s => s.Index > sentence.Index && s.Kind is not (SentenceKind.Caption or SentenceKind.Chrome)) is { Kind: SentenceKind.Body } behind
            ? behind
            : null;

    /// <summary>The sentence before one that leans; null for one that does not, and where none stands before it.</summary>
    public static Sentence? LeantOn(Article article, Sentence sentence) => Leans(article.TextOf(sentence)) ? Before(article, sentence) : null;

    [GeneratedRegex(@"^[\W_]*(?:(?:and|but|so|yet|then|however|still|instead|later|earlier|in turn|at the time|as a result),? )?(?:he|she|they|it|his|her|their|its)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun { get; }

    // "It has been suggested that ...", "It is likely to ...", "It was not until ...": the pronoun stands for nothing.
    [GeneratedRegex(@"^[\W_]*(?:(?:and|but|so|yet|then|however|still),? )?it(?:['’]s| (?:is|was|has been|had been|will be|would be|may be|might be|could be|can be|seems?|appears?|remains?|became)\b)(?: \w+){0,3} (?:that|to|until|when|who|whether|if)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Expletive { get; }
}
