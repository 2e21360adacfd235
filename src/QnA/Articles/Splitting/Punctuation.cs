namespace QnA.Articles.Splitting;

/// <summary>Which characters end a sentence, and which stand around its end.</summary>
internal static class Punctuation
{
    /// <summary>Full stop, question and exclamation mark, ellipsis, and their joined and CJK forms.</summary>
    public static bool Ends(char character) => character is '.' or '?' or '!' or '…' or '‼' or '⁇' or '⁈' or '⁉' || EndsWithoutSpace(character);

    /// <summary>Marks after which no white space is needed.</summary>
    public static bool EndsWithoutSpace(char character) => character is '。' or '！' or '？' or '｡';

    /// <summary>Quotation marks, brackets and emphasis marks that may follow the mark that ends a sentence.</summary>
    public static bool Closes(char character) =>
        character is '"' or '\'' or '”' or '’' or '»' or '›' or ')' or ']' or '}' or '*' or '_' or '~' or '」' or '』' or '）' or '`';

    /// <summary>Marks that open in one language and close in another; in front of a blank they close.</summary>
    public static bool ClosesBeforeBlank(char character) => character is '“' or '‘' or '«' or '‹';

    /// <summary>Quotation marks, brackets, emphasis marks and dashes that may precede a sentence's first word.</summary>
    public static bool Opens(char character) =>
        character is '"' or '\'' or '“' or '‘' or '”' or '’' or '«' or '‹' or '»' or '›' or '„' or '(' or '[' or '{' or '*' or '_' or '~'
            or '「' or '『' or '（' or '¿' or '¡' or '`' or '–' or '—' or '-' or '•';

    /// <summary>Marks that only ever close.</summary>
    public static bool OnlyCloses(char character) => character is '”' or '»' or ')' or ']';

    /// <summary>A superscript digit, dagger or asterisk that refers to a footnote.</summary>
    public static bool IsNoteMark(char character) => character is '¹' or '²' or '³' or (>= '⁴' and <= '⁹') or '⁰' or '†' or '‡';
}
