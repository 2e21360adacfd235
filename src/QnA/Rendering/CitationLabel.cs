using System.Globalization;
using QnA.Answering;
using QnA.Articles;

namespace QnA.Rendering;

/// <summary>How a citation is named beside its quote.</summary>
public static class CitationLabel
{
    /// <summary>The file and the line where the quote starts, <c>file:line</c>.</summary>
    public static string Place(Citation citation) =>
        string.Create(CultureInfo.InvariantCulture, $"{SafeText.Line(citation.File)}:{citation.StartLine}");

    /// <summary>What a reader must know before believing the quote: who wrote it, when; empty for plain undated reporting.</summary>
    public static string Remark(Citation citation)
    {
        var kind = citation.Kind switch
        {
            SentenceKind.Comment => "a reader's post",
            SentenceKind.Caption => "a picture caption",
            SentenceKind.Title => "the headline",
            _ => null,
        };
        var day = citation.Published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

        return string.Join(", ", new[] { kind, day }.OfType<string>());
    }

    /// <summary><see cref="Place"/> with <see cref="Remark"/> in brackets behind it.</summary>
    public static string Full(Citation citation) =>
        Remark(citation) is { Length: > 0 } remark ? $"{Place(citation)} ({remark})" : Place(citation);
}
