using System.Text.RegularExpressions;

namespace QnA.Composing;

/// <summary>Tells a model's refusal from a statement about the world.</summary>
public static partial class RefusalText
{
    /// <summary>Whether the text says that there is no answer, or that the model cannot or will not give one.</summary>
    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return NoAnswer.IsMatch(text) || Apology.IsMatch(text) || SourcesAreSilent.IsMatch(text) || NothingInSources.IsMatch(text);
    }

    [GeneratedRegex(@"^\W*no[\s_-]*answer\b(?!s)(?:\W*$|\W*(?:is|was|can|could|found|available|given|possible)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex NoAnswer { get; }

    // What a model says of itself. "I" within a quotation does not begin the text.
    [GeneratedRegex(@"^[\s*_]*(?:(?:unfortunately|sorry|apologies)\b[\s,.:-]*)*(?:i(?:['’]m| am) (?:very |really |so )?(?:sorry|afraid|unable|not able)\b|i (?:apologi[sz]e|cannot|can['’]?t|could not|couldn['’]t|do not|don['’]t|have no|was unable|am just|was not able)\b|as an? (?:ai|artificial|large language|language model|assistant)\b|(?:unfortunately|sorry|my apologies)\W*$|it is (?:not possible|impossible) to (?:answer|say|tell|determine|know)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Apology { get; }

    private const string Sources = @"(?:text|texts|articles?|evidence|sources?|context|passages?|sentences?|documents?|excerpts?|information|material|materials|snippets?)";

    // "The provided text does not mention ..."
    [GeneratedRegex(@"^\W*(?:(?:unfortunately|sorry|however|based on [^,]{1,60}|according to [^,]{1,60})\b[\s,.:-]*)*(?:(?:the|this|these|your|none of the|neither)\s+)?(?:(?:provided|given|cited|available|supplied|above|numbered|retrieved|quoted|source|news|evidence)\s+){0,3}" + Sources + @"\s+(?:(?:that\s+)?(?:you\s+)?(?:provided|given|available|supplied|above)\s+)?(?:do not|does not|don['’]t|doesn['’]t|did not|didn['’]t|cannot|never|says? nothing|contains? no|gives? no|provides? no|makes? no|offers? no|mentions? no|is insufficient|are insufficient|is not sufficient|is not enough)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SourcesAreSilent { get; }

    // "There is no information in the articles about ...", "The date is not mentioned in the provided text."
    [GeneratedRegex(@"\b(?:no|not enough|insufficient|any) (?:information|mention|answer|details?|data|indication)\b[^.]*\b(?:in|from|by) (?:the|these|this)\s+(?:\w+\s+){0,2}" + Sources + @"\b|\b(?:is|are|was|were) not (?:\w+ )?(?:mentioned|stated|specified|provided|given|addressed|covered|answered|contained|included|found|available)\b[^.]*\b(?:in|by|from) (?:the|these|this)\s+(?:\w+\s+){0,2}" + Sources + @"\b|^\W*(?:there is|there['’]s) (?:no|not enough|insufficient) (?:information|mention|data|context)\b|^\W*no (?:relevant |specific )?information\b", RegexOptions.IgnoreCase)]
    private static partial Regex NothingInSources { get; }
}
