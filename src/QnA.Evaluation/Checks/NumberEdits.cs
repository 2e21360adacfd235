using QnA.Inference;
using QnA.Language;

namespace QnA.Evaluation.Checks;

/// <summary>Other numbers of the same form: as many digits, separators and decimals, or a word of the same kind.</summary>
internal static class NumberEdits
{
    public static IEnumerable<SentenceEdit> In(SentenceView sentence)
    {
        foreach (var quantity in Quantities.Find(sentence.Text))
        {
            foreach (var word in sentence.Words.Where(w => quantity.Range.Contains(w.Range)).Take(1))
            {
                if (!sentence.IsAsked(word.Range) && Other(sentence, word) is { } edit)
                {
                    yield return edit;
                }
            }
        }
    }

    private static SentenceEdit? Other(SentenceView sentence, Token word)
    {
        var term = sentence.Content.FirstOrDefault(t => t.Range.Contains(word.Range) || word.Range.Contains(t.Range));
        if (term is null)
        {
            return null;
        }

        var end = word.IsNumeric ? word.Range.Start + Digits(word.Text) : word.Range.End;
        var old = sentence.Text[word.Range.Start..end];
        var rest = term.Range.End > end ? sentence.Text[end..term.Range.End] : ""; // "million": the value counts with its scale
        return (word.IsNumeric ? OtherDigits(old) : OtherWords(word)).Where(o => sentence.IsNew(o + rest))
            .Select(o => (SentenceEdit?)new SentenceEdit(new TextRange(word.Range.Start, end), o)).FirstOrDefault();
    }

    private static IEnumerable<string> OtherDigits(string digits) =>
        Enumerable.Range(1, 8).Select(step => (char)('1' + ((digits[0] - '1' + step) % 9)) + digits[1..]).Where(o => o != digits);

    // One is left alone: it would turn plurals around. Scales (hundred, million) are no numbers of their own.
    private static IEnumerable<string> OtherWords(Token word)
    {
        if (!NumberWords.TryParse(word.Key, out var value) || value is < 2 or > 90 || NumberWords.Of(value) != word.Key)
        {
            return [];
        }

        var (first, step, count) = value < 20 ? (2, 1, 18) : (20, 10, 8);
        return Enumerable.Range(1, count - 1)
            .Select(i => NumberWords.Of(first + ((((int)value - first) + (i * step)) % (count * step))))
            .OfType<string>()
            .Select(o => SentenceView.WithCaseOf(word.Text, o));
    }

    private static int Digits(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ','))
        {
            end++;
        }

        return end;
    }
}
