namespace QnA.Language;

/// <summary>What stands between a token and the one before it.</summary>
internal enum TokenGap
{
    /// <summary>White space only, or a line break in the middle of a sentence.</summary>
    Space,

    /// <summary>A line break, and a capital after it: a wrapped line or the beginning of something else.</summary>
    Line,

    /// <summary>A hyphen only.</summary>
    Hyphen,

    /// <summary>Something that does not end a sentence: a comma, a quote, a bracket.</summary>
    Punctuation,

    /// <summary>The beginning of the text, a full stop or its like, an empty line.</summary>
    Sentence,
}
