using QnA.Inference;

namespace QnA.Language;

/// <summary>A word, or a part of a hyphenated one, as the finders of this folder read a text.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Text">Its characters, unchanged.</param>
/// <param name="Key">Its <see cref="Words.Key"/>.</param>
/// <param name="Gap">What stands between it and the token before.</param>
internal readonly record struct Token(TextRange Range, string Text, string Key, TokenGap Gap)
{
    /// <summary>Whether nothing but white space or a hyphen is between this token and the one before.</summary>
    public bool Adjoins => Gap is TokenGap.Space or TokenGap.Line or TokenGap.Hyphen;

    /// <summary>Whether the place of the token may be what gives it a capital.</summary>
    public bool MayStartSentence => Gap is TokenGap.Sentence or TokenGap.Line;

    public bool IsCapitalized => char.IsUpper(Text[0]);

    public bool IsNumeric => char.IsAsciiDigit(Text[0]);

    /// <summary>Two letters or more, none of them lower case.</summary>
    public bool IsAllCaps
    {
        get
        {
            var letters = 0;
            foreach (var c in Text)
            {
                if (char.IsLower(c))
                {
                    return false;
                }

                letters += char.IsUpper(c) ? 1 : 0;
            }

            return letters > 1;
        }
    }
}
