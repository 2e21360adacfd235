using QnA.Inference;
using QnA.Language;

namespace QnA.Grounding;

/// <summary>Tells who reports a thing from who does it: "the office said" names a source, not the one who led the delegation.</summary>
public static class SourceSpan
{
    /// <summary>Most words that stand between a source and its verb: "the office, in a statement, said".</summary>
    private const int Reach = 2;

    /// <summary>Whether the span is the subject of a reporting clause, while the question asks for nobody's words.</summary>
    /// <param name="span">The characters of the sentence that would answer.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="question">The question.</param>
    public static bool IsSource(TextRange span, string sentence, string question)
    {
        if (AsksForWords(question))
        {
            return false;
        }

        var words = Words.Split(sentence);
        var behind = words.Where(w => w.Range.Start >= span.End).Take(Reach).ToList();
        var before = words.Where(w => w.Range.End <= span.Start).TakeLast(2).Select(w => w.Text.ToLowerInvariant()).ToList();
        return before is ["according", "to"]
            || (behind.Count > 0 && IsReportingVerb(behind[0], sentence) && EndsClause(words, behind[0], sentence))
            || (before.Count > 0 && before[^1] is "said" or "says" && words[^1].Range.End <= span.End);
    }

    private static bool AsksForWords(string question) =>
        Words.Split(question).Any(w => SpeechVerbs.IsForm(w.Text.ToLowerInvariant()) || w.Text.ToLowerInvariant() is "source" or "sources" or "spokesman" or "spokeswoman" or "spokesperson");

    private static bool IsReportingVerb(Word word, string sentence) =>
        word.Text.ToLowerInvariant() is "said" or "says" or "added" or "adds" or "stated" or "reported" or "reports" or "announced" or "told" or "wrote" or "claimed" or "confirmed"
        && sentence.Length > word.Range.End;

    /// <summary>At the end of the sentence or before "that" and a comma the clause only names the source.</summary>
    private static bool EndsClause(IReadOnlyList<Word> words, Word verb, string sentence)
    {
        var next = words.FirstOrDefault(w => w.Range.Start >= verb.Range.End);
        return next.Text is null || next.Text.Equals("that", StringComparison.OrdinalIgnoreCase) || sentence[verb.Range.End..next.Range.Start].AsSpan().ContainsAny(",.:;");
    }
}
