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

    private static List<Evidence> Supports(Evidence lead, HashSet<(string, int)> shown)
    {
        var supports = new List<Evidence>();
        var leaning = lead.Sentence;
        while (lead.Sentence.Kind == SentenceKind.Body && supports.Count < Furthest && (SentenceContext.Leans(lead.Article.TextOf(leaning)) || Answers(lead.Article, leaning))
            && SentenceContext.Before(lead.Article, leaning) is { } before && shown.Add((lead.Article.Id, before.Index)))
        {
            supports.Insert(0, lead with { Sentence = before, Span = before.Range, HasShortAnswer = false });
            leaning = before;
        }

        return supports;
    }

    /// <summary>Whether the sentence stands behind a question of the article, without which it cannot be understood.</summary>
    private static bool Answers(Article article, Sentence sentence) =>
        SentenceContext.Before(article, sentence) is { } before && Interrogatives.IsQuestion(article.TextOf(before)) && IsElliptic(article.TextOf(sentence));

    /// <summary>Whether a sentence takes its verb from the question before it: it is short, or opens with what only a reply opens with.</summary>
    private static bool IsElliptic(string sentence) => Words.Split(sentence).Count < ShortReply || Reply.IsMatch(sentence);

    [GeneratedRegex(@"^[\W_]*(?:yes|no|not|never|because|by|to|certainly|of course|perhaps|maybe|nobody|nothing|both|neither|i|we|this|that)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reply { get; }
}
