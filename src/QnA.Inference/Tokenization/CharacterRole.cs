namespace QnA.Inference.Tokenization;

/// <summary>How a character takes part in a word.</summary>
internal enum CharacterRole
{
    /// <summary>Part of a word.</summary>
    Letter,

    /// <summary>A word by itself: punctuation or a CJK character.</summary>
    Alone,

    /// <summary>Ends a word.</summary>
    Space,

    /// <summary>An accent: not read, but it belongs to the range of the character in front of it.</summary>
    Mark,

    /// <summary>Not read, and no break either: control and format characters, private use.</summary>
    Dropped,
}
