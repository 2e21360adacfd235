using QnA.Answering;
using QnA.Receipts;

namespace QnA.Rendering;

/// <summary>The text of an answer line by line, with its marks told from text.</summary>
public static class AnswerLines
{
    /// <summary>
    /// The lines of <see cref="Answer.Text"/> in order, empty ones left out. The first k of them are the beginning of every
    /// rendering that goes line by line, which is what streaming needs.
    /// </summary>
    public static IReadOnlyList<AnswerLine> Of(Answer answer)
    {
        var (lines, pieces, done) = (new List<AnswerLine>(), new List<AnswerPiece>(), 0);
        foreach (var mark in CitationMarks.In(answer))
        {
            AddText(answer.Text[done..mark.Range.Start]);
            pieces.Add(new AnswerPiece("", mark.Number));
            done = mark.Range.End;
        }

        AddText(answer.Text[done..]);
        EndLine();
        return lines;

        void AddText(string text)
        {
            var parts = text.ReplaceLineEndings("\n").Split('\n');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    EndLine();
                }

                if (parts[i].Length > 0)
                {
                    pieces.Add(new AnswerPiece(parts[i], null));
                }
            }
        }

        void EndLine()
        {
            if (pieces.Exists(p => p.Mark is not null || !string.IsNullOrWhiteSpace(p.Text)))
            {
                lines.Add(new AnswerLine([.. pieces]));
            }

            pieces.Clear();
        }
    }
}
