using System.Collections.Frozen;
using QnA.Conversations;

namespace QnA.Questions;

/// <summary>The closed word classes of English that tell question shapes apart.</summary>
internal static class Grammar
{
    public static readonly FrozenSet<string> Auxiliaries = FrozenSet.Create(
        "is", "are", "was", "were", "am", "be", "been", "do", "does", "did", "has", "have", "had", "can", "could",
        "will", "would", "shall", "should", "may", "might", "must", "isn't", "aren't", "wasn't", "weren't", "don't",
        "doesn't", "didn't", "hasn't", "haven't", "hadn't", "can't", "couldn't", "won't", "wouldn't", "shouldn't");

    public static FrozenSet<string> QuestionWords => ClosedWords.QuestionWords;

    private static readonly FrozenSet<string> IrregularPlurals = FrozenSet.Create(
        "people", "men", "women", "children", "criteria", "media", "data", "phenomena", "mice", "feet", "teeth");

    private static readonly FrozenSet<string> SingularsInS = FrozenSet.Create(
        "news", "politics", "economics", "series", "species", "basis", "crisis", "status", "campus", "virus", "bus",
        "gas", "access", "process", "business", "loss", "class", "pass", "stress", "congress", "always", "perhaps");

    private static readonly FrozenSet<string> IrregularPasts = FrozenSet.Create(
        "sent", "made", "gave", "took", "said", "told", "won", "lost", "met", "held", "sold", "bought", "built", "began", "came",
        "went", "left", "led", "fell", "rose", "paid", "got", "had", "saw", "kept", "became", "wrote", "fought", "brought", "thought", "died");

    /// <summary>Whether a question asks for an amount rather than for a count.</summary>
    public static bool AsksHowMuch(string question) => question.Contains("how much", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a lower-case word looks like a verb in the past.</summary>
    public static bool IsPastVerb(string word) =>
        IrregularPasts.Contains(word) || ClosedWords.EndsLikePast(word);

    /// <summary>Whether a lower-case noun looks like a plural.</summary>
    public static bool IsPlural(string word) =>
        IrregularPlurals.Contains(word) || (ClosedWords.EndsLikePlural(word) && !SingularsInS.Contains(word));
}
