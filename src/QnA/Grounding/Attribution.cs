using QnA.Articles;
using QnA.Language;

namespace QnA.Grounding;

/// <summary>Whether a sentence reports the words of a given speaker.</summary>
internal static class Attribution
{
    /// <summary>1 when it does, -1 when it does not.</summary>
    /// <param name="speaker">Keys of the speaker's terms, at least one; a sentence need have only the last, the family name of a person.</param>
    /// <param name="article">The article.</param>
    /// <param name="sentence">The sentence in it.</param>
    public static double Of(IReadOnlyList<string> speaker, Article article, Sentence sentence)
    {
        var text = article.TextOf(sentence);
        if (Names(text, speaker))
        {
            return Reports(text) ? 1 : -1;
        }

        // "He added that ...", or the rest of a quotation: the sentence before says who.
        var before = article.Sentences.LastOrDefault(s => s.Index < sentence.Index && s.Kind is SentenceKind.Body or SentenceKind.Bullet);
        return before is not null && before.Kind == sentence.Kind && (OpensWithPronoun(text) || IsQuotation(text)) && Names(article.TextOf(before), speaker) ? 1 : -1;
    }

    private static bool Names(string text, IReadOnlyList<string> speaker) => TermCoverage.Keys(text).Contains(speaker[^1]);

    private static bool Reports(string text) =>
        text.AsSpan().ContainsAny('"', '“', '‘') || Words.Split(text).Any(w => SpeechVerbs.IsForm(w.Text.ToLowerInvariant()));

    private static bool OpensWithPronoun(string text) =>
        Words.Split(text) is [var first, ..] && first.Text is "He" or "She" or "They" or "His" or "Her" or "Their" or "I" or "We";

    private static bool IsQuotation(string text) => text[0] is '"' or '“' or '‘' or '\'';
}
