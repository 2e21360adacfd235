using System.Collections.Frozen;

namespace QnA.Articles.Splitting;

/// <summary>
/// Capitalised words that show that a new sentence began even though an abbreviation stands before them. English
/// function words (articles, pronouns, conjunctions, prepositions and the commonest adverbs) that are seldom part of a name.
/// </summary>
internal static class SentenceStarters
{
    private static readonly FrozenSet<string> Words =
        """
        A After Again All Also Although Among An And Another Any Are As At Because Before Both But By Can Could Did Do Does
        During Each Even Every Few First Following For From Had Has Have He Her Here His How However I If In Instead Is It Its
        Just Last Later Many Meanwhile More Moreover Most My Nevertheless Next No Nobody None Nor Not Nothing Now Of Often On
        Once One Only Or Other Others Our Over People Perhaps Several She Should Since So Some Soon Still Such That The Their
        Then There These They This Those Though Through Thus To Today Together Two Under Unlike Until Was We Were What When
        Where Whether Which While Who Why Will With Without Would Yes Yet You Your
        """
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>Whether the word, as written, begins a sentence rather than a name.</summary>
    public static bool Contains(string word) =>
        Words.Contains(word) || word.Length > 1 && char.IsUpper(word[1]) && Words.Contains(word[0] + word[1..].ToLowerInvariant());
}
