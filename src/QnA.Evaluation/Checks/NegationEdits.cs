using System.Collections.Frozen;
using QnA.Inference;
using QnA.Language;

namespace QnA.Evaluation.Checks;

/// <summary>Denies what a sentence says, or no longer does.</summary>
internal static class NegationEdits
{
    /// <summary>English verbs that "not" follows.</summary>
    private static readonly FrozenSet<string> Auxiliaries = Split(
        "is are was were will would can could should must may might has have had does did do");

    /// <summary>Auxiliaries that are also verbs of their own; before an object they are.</summary>
    private static readonly FrozenSet<string> AlsoVerbs = Split("has have had does did do");

    private static readonly FrozenSet<string> ObjectOpeners = Split(
        "a an the to no any some his her its their our my your this that these those it them they he she we i you more less much many little");

    /// <summary>Adverbs that a "not" before them does not go with.</summary>
    private static readonly FrozenSet<string> Adverbs = Split("also long already still just since now then once even recently soon both either");

    public static IEnumerable<SentenceEdit> In(SentenceView sentence)
    {
        var removed = Removals(sentence.Words).ToList();
        return removed.Count > 0 ? removed : Negation.Occurs(sentence.Text) ? [] : Insertions(sentence.Words);
    }

    private static IEnumerable<SentenceEdit> Removals(List<Token> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var isBeforeOnly = i + 1 < words.Count && words[i + 1].Key is "only" or "just" or "least";
            if (word.Key == "not" && word.Gap == TokenGap.Space && !isBeforeOnly)
            {
                yield return new SentenceEdit(new TextRange(words[i - 1].Range.End, word.Range.End), ""); // a word is before the space
            }
            else if (word.Key == "cannot" || word.Key.EndsWith("n't", StringComparison.Ordinal))
            {
                yield return new SentenceEdit(word.Range, SentenceView.WithCaseOf(word.Text, Affirmed(word.Key)));
            }
        }
    }

    private static string Affirmed(string key) => key switch
    {
        "cannot" or "can't" => "can",
        "won't" => "will",
        "shan't" => "shall",
        "ain't" => "is",
        _ => key[..^3],
    };

    private static IEnumerable<SentenceEdit> Insertions(List<Token> words)
    {
        for (var i = 1; i + 1 < words.Count; i++)
        {
            var (word, next) = (words[i], words[i + 1]);
            if (Auxiliaries.Contains(word.Text) && next.Gap == TokenGap.Space && char.IsLower(next.Text[0]) && !Adverbs.Contains(next.Text)
                && !(AlsoVerbs.Contains(word.Text) && ObjectOpeners.Contains(next.Key)))
            {
                yield return new SentenceEdit(new TextRange(word.Range.End, word.Range.End), " not");
            }
        }
    }

    private static FrozenSet<string> Split(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
