using QnA.Answering;
using QnA.Articles;

namespace QnA.Receipts;

/// <summary>Checks a saved answer against the files as they are now.</summary>
public static class AnswerVerifier
{
    /// <summary>Checks every citation, and that marks, sentences and citations fit each other.</summary>
    /// <param name="answer">The answer as it was saved.</param>
    /// <param name="read">The file with an article's id, or null when there is no such article.</param>
    public static Verification Verify(Answer answer, Func<string, FileContent?> read)
    {
        IEnumerable<Citation> citations = answer.Nearest is null ? answer.Citations : [.. answer.Citations, answer.Nearest];

        return new Verification([.. citations.Select(c => Check(c, read(c.File)))], [.. AnswerFaults.In(answer)]);
    }

    /// <summary>Checks one citation against its file, null when it is missing.</summary>
    public static CitationCheck Check(Citation citation, FileContent? file)
    {
        if (file is null)
        {
            return new CitationCheck(citation, VerificationState.Broken, "the file is missing");
        }

        return string.Equals(file.Hash, citation.FileHash, StringComparison.OrdinalIgnoreCase)
            ? CheckUnchanged(citation, file.Text)
            : CheckChanged(citation, file.Text);
    }

    private static CitationCheck CheckUnchanged(Citation citation, string text)
    {
        var (start, end) = (citation.Start, citation.End);
        if (start < 0 || end <= start || end > text.Length)
        {
            return Broken($"characters {start} to {end} are no range of a file of {text.Length} characters");
        }

        if (!text.AsSpan(start, end - start).SequenceEqual(citation.Quote))
        {
            return Broken($"the file does not hold the quote at characters {start} to {end}");
        }

        var (first, last) = (TextLines.NumberAt(text, start), TextLines.NumberAt(text, end - 1));
        return citation.StartLine == first && citation.EndLine == last
            ? new CitationCheck(citation, VerificationState.Ok, "the quote stands where the citation says")
            : Broken($"the quote is on {Lines(first, last)}, not on {Lines(citation.StartLine, citation.EndLine)}");

        CitationCheck Broken(string reason) => new(citation, VerificationState.Broken, reason);
    }

    private static CitationCheck CheckChanged(Citation citation, string text)
    {
        var at = NearestOccurrence(text, citation.Quote, citation.Start);
        if (at is null)
        {
            return new CitationCheck(citation, VerificationState.Stale, "the file has changed and the quote is gone");
        }

        var line = TextLines.NumberAt(text, at.Value);
        var place = at == citation.Start ? "in the same place" : $"on line {line}, {Moved(at.Value - citation.Start)}";
        return new CitationCheck(citation, VerificationState.Stale, $"the file has changed; the quote still stands {place}", line);
    }

    /// <summary>Where the quote stands closest to where it stood, or null.</summary>
    private static int? NearestOccurrence(string text, string quote, int start)
    {
        if (quote.Length == 0)
        {
            return null;
        }

        int? best = null;
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            if (best is null || Math.Abs((long)at - start) < Math.Abs((long)best.Value - start))
            {
                best = at;
            }
        }

        return best;
    }

    private static string Moved(int by) => by > 0 ? $"{by} characters later" : $"{-(long)by} characters earlier";

    private static string Lines(int first, int last) => first == last ? $"line {first}" : $"lines {first} to {last}";
}
