using QnA.Indexing;
using QnA.Inference;

namespace QnA.Questions;

/// <summary>The words that are right as they are typed, and those that a mistaken one may stand for. Words are in lower case.</summary>
public sealed record Lexicon
{
    /// <summary>Whether a word is English.</summary>
    public required Func<string, bool> IsEnglish { get; init; }

    /// <summary>Whether a word is English and so frequent that nobody types it by mistake for another.</summary>
    public required Func<string, bool> IsCommon { get; init; }

    /// <summary>Whether a word occurs in the articles.</summary>
    public required Func<string, bool> IsInArticles { get; init; }

    /// <summary>Whether two words, with a space between them, follow one another in the articles.</summary>
    public required Func<string, bool> HasPhrase { get; init; }

    /// <summary>The words of the articles, most frequent first; asked for only when a word is unknown.</summary>
    public required Func<IReadOnlyCollection<string>> Vocabulary { get; init; }

    /// <summary>What the models' vocabulary and an index know.</summary>
    public static Lexicon Of(WordPieceTokenizer english, ArticleIndex index) => new()
    {
        IsEnglish = english.IsWholeWord,
        IsCommon = english.IsCommonWord,
        IsInArticles = index.KnowsWord,
        HasPhrase = phrase => index.DocumentFrequency(phrase) > 0,
        Vocabulary = () => index.Vocabulary,
    };
}
