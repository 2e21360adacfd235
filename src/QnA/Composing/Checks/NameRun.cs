using QnA.Inference;
using QnA.Language;

namespace QnA.Composing.Checks;

/// <summary>A name of one or more words that stand side by side.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Terms">Its words.</param>
internal sealed record NameRun(TextRange Range, string Text, IReadOnlyList<Term> Terms)
{
    /// <summary>The names of a text in order; a country is a name by itself.</summary>
    public static IReadOnlyList<NameRun> In(ParsedText text)
    {
        var runs = new List<List<Term>>();
        foreach (var term in text.Terms.Where(t => t.Kind is TermKind.Name or TermKind.Country))
        {
            if (runs.Count > 0 && term.Kind == TermKind.Name && runs[^1][^1] is { Kind: TermKind.Name } last && text.Text[last.Range.End..term.Range.Start] is " " or "-")
            {
                runs[^1].Add(term);
            }
            else
            {
                runs.Add([term]);
            }
        }

        return [.. runs.Select(run => Of(text.Text, run))];
    }

    private static NameRun Of(string text, List<Term> terms)
    {
        var range = new TextRange(terms[0].Range.Start, terms[^1].Range.End);
        var written = range.Of(text);
        return new NameRun(range, written.EndsWith("'s", StringComparison.Ordinal) || written.EndsWith("’s", StringComparison.Ordinal) ? written[..^2] : written, terms);
    }
}
