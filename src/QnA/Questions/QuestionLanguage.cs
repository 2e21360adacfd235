using System.Collections.Frozen;
using QnA.Language;

namespace QnA.Questions;

/// <summary>Tells whether a question is asked in English, the only language that the local models read.</summary>
/// <remarks>
/// By frequent function words of German, French, Spanish, Italian, Portuguese and Dutch that are no English words, after the stop
/// lists of the Snowball project (BSD licence), and by the script.
/// </remarks>
public static class QuestionLanguage
{
    /// <summary>Question words: one of them is enough.</summary>
    private static readonly FrozenSet<string> Asking = SetOf(
        "wer wann warum wieso welche welcher welches welchen wieviel wieviele "
        + "quel quelle quels quelles quand pourquoi comment combien qu'est quoi "
        + "qué quién quiénes cuál cuáles cuándo dónde cómo cuánto cuánta cuántos cuántas quien cuando donde "
        + "perché quanto quanti quale quali "
        + "quem qual quais quantos quantas "
        + "waarom hoeveel welke wanneer waar");

    /// <summary>Other function words: a name may have one of them.</summary>
    private static readonly FrozenSet<string> Others = SetOf(
        "der dem ein eine einen einem und oder nicht ist sind hat haben wird wurde werden wurden von zu mit auf bei nach zwischen über für durch gegen ohne sich auch noch wollte gibt "
        + "les une ou ne pas est sont était été ont qui que où dans avec entre sans ses leur elle ils elles cette ces aux "
        + "los las unos unas pero fue quien con sobre desde hasta está por para "
        + "gli che chi quando dove sono della delle degli dello nel nella alla hanno stato "
        + "os uma uns não com sem dos nas são foi pelo pela "
        + "het een niet wat hoe zijn werd worden naar voor tussen heeft hebben met");

    /// <summary>Whether the question can be read as English. Bare names and keywords can.</summary>
    public static bool IsEnglish(string question)
    {
        var letters = question.Where(char.IsLetter).ToList();
        if (letters.Count(IsOtherScript) * 2 > letters.Count)
        {
            return false;
        }

        var words = Words.Split(question).Select(w => w.Text.ToLowerInvariant()).ToList();
        var (asking, others, english) = (words.Count(Asking.Contains), words.Count(Others.Contains), words.Count(StopWords.Contains));
        return asking + others <= english || (asking == 0 && others < 2);
    }

    private static bool IsOtherScript(char letter) => letter is > '\u024F' and not (>= '\u1E00' and <= '\u1EFF');

    private static FrozenSet<string> SetOf(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !StopWords.Contains(w)).ToFrozenSet(StringComparer.Ordinal);
}
