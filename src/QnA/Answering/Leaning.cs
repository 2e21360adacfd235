using System.Text.RegularExpressions;
using QnA.Articles;
using QnA.Grounding;
using QnA.Language;

namespace QnA.Answering;

/// <summary>
/// A sentence whose subject is a pronoun leans on the one before it: "He added that ..." does not say who did. The sentence
/// that does is shown before it and cited as well. A name in square brackets would be shorter, but which of a sentence's names
/// a pronoun stands for is a guess, and a wrong one puts words into somebody's mouth.
/// </summary>
public static partial class Leaning
{
    /// <summary>Sentences are looked for no further back: a chain of pronouns would bring in half the article.</summary>
    private const int Furthest = 2;

    /// <summary>A reply of fewer words seldom says what it is about.</summary>
    private const int ShortReply = 8;

    /// <summary>The groups, each with what it leans on in a group of its own before it.</summary>
    public static IReadOnlyList<EvidenceGroup> WithSupports(IReadOnlyList<EvidenceGroup> groups)
    {
        var shown = groups.SelectMany(g => g.All).Select(e => (e.Article.Id, e.Sentence.Index)).ToHashSet();
        return [.. groups.SelectMany(g => Supports(g.Lead, shown).Select(e => new EvidenceGroup(e, [])).Append(g))];
    }

    /// <summary>Whether a sentence begins with a pronoun that stands for something said before.</summary>
    public static bool Leans(string sentence) => Pronoun.IsMatch(sentence) && !Expletive.IsMatch(sentence);

    private static List<Evidence> Supports(Evidence lead, HashSet<(string, int)> shown)
    {
        var supports = new List<Evidence>();
        var leaning = lead.Sentence;
        while (lead.Sentence.Kind == SentenceKind.Body && supports.Count < Furthest && (Leans(lead.Article.TextOf(leaning)) || Answers(lead.Article, leaning))
            && Before(lead.Article, leaning) is { } before && shown.Add((lead.Article.Id, before.Index)))
        {
            supports.Insert(0, lead with { Sentence = before, Span = before.Range, HasShortAnswer = false });
            leaning = before;
        }

        return supports;
    }

    /// <summary>Whether the sentence stands behind a question of the article, without which it cannot be understood.</summary>
    private static bool Answers(Article article, Sentence sentence) =>
        Before(article, sentence) is { } before && Interrogatives.IsQuestion(article.TextOf(before)) && IsElliptic(article.TextOf(sentence));

    /// <summary>Whether a sentence takes its verb from the question before it: it is short, or opens with what only a reply opens with.</summary>
    private static bool IsElliptic(string sentence) => Words.Split(sentence).Count < ShortReply || Reply.IsMatch(sentence);

    /// <summary>The sentence before, in the same paragraph or the one before it; a caption or a menu between them does not count.</summary>
    internal static Sentence? Before(Article article, Sentence sentence) =>
        article.Sentences.LastOrDefault(s => s.Index < sentence.Index && s.Kind is not (SentenceKind.Caption or SentenceKind.Chrome)) is { Kind: SentenceKind.Body } before
            ? before
            : null;

    [GeneratedRegex(@"^[\W_]*(?:(?:and|but|so|yet|then|however|still|instead|later|earlier|in turn|at the time|as a result),? )?(?:he|she|they|it|his|her|their|its)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun { get; }

    [GeneratedRegex(@"^[\W_]*(?:yes|no|not|never|because|by|to|certainly|of course|perhaps|maybe|nobody|nothing|both|neither|i|we|this|that)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reply { get; }

    // "It has been suggested that ...", "It is likely to ...", "It was not until ...": the pronoun stands for nothing.
    [GeneratedRegex(@"^[\W_]*(?:(?:and|but|so|yet|then|however|still),? )?it(?:['’]s| (?:is|was|has been|had been|will be|would be|may be|might be|could be|can be|seems?|appears?|remains?|became)\b)(?: \w+){0,3} (?:that|to|until|when|who|whether|if)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Expletive { get; }
}
