namespace QnA.Language;

/// <summary>What stands between a token and the one before it.</summary>
internal enum TokenGap
{
    /// <summary>White space only.</summary>
    Space,

    /// <summary>A hyphen only.</summary>
    Hyphen,

    /// <summary>Something that does not end a sentence: a comma, a quote, a bracket.</summary>
    Punctuation,

    /// <summary>The beginning of the text, a full stop or its like, or a line break.</summary>
    Sentence,
}
