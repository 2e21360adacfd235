using System.Text.RegularExpressions;
using QnA.Answering;
using QnA.Articles;
using QnA.Indexing;
using Xunit;

namespace QnA.Tests.Answering;

/// <summary>What holds for every answer, whatever was asked.</summary>
internal static partial class AnswerProperties
{
    /// <summary>Quotes are byte-exact, citations resolve, marks and citations are the same, and each status looks as it should.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="index">What it was made from.</param>
    /// <param name="readsAll">Whether the reading budget covers the whole index, so that a refusal has read everything.</param>
    public static void Check(Answer answer, ArticleIndex index, bool readsAll = true)
    {
        foreach (var citation in answer.Citations)
        {
            CheckCitation(citation, index);
        }

        var marks = Mark.Matches(answer.Text).Select(m => int.Parse(m.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Enumerable.Range(1, answer.Citations.Count), marks.Distinct());
        Assert.Equal(answer.Citations.Select(c => c.Number), Enumerable.Range(1, answer.Citations.Count).Cast<int?>());
        Assert.All(answer.Sentences, s => Assert.NotEmpty(s.Citations));
        Assert.All(answer.Sentences, s => Assert.All(s.Citations, n => Assert.InRange(n, 1, answer.Citations.Count)));
        Assert.All(answer.Sentences.Where(s => s.Verbatim), s => Assert.Equal(answer.Citations[s.Citations[0] - 1].Quote, s.Text));
        Assert.All(answer.ShortAnswers, s => Assert.Contains(s.Text, answer.Citations[s.Citation - 1].Quote, StringComparison.Ordinal));
        Assert.All(answer.Conflicts, c => Assert.True(c.Citations.Distinct().Count() >= 2));
        CheckStatus(answer, index, readsAll);
    }

    /// <summary>The quote is the text of its range, and no page furniture.</summary>
    internal static void CheckCitation(Citation citation, ArticleIndex index)
    {
        var article = index.GetArticle(citation.File);
        Assert.Equal(article.Text[citation.Start..citation.End], citation.Quote);
        Assert.NotEqual(SentenceKind.Chrome, citation.Kind);
        Assert.Equal(article.Hash, citation.FileHash);
        Assert.InRange(citation.Score, 0, 1);
        Assert.Equal(1 + article.Text[..citation.Start].Count(c => c == '\n'), citation.StartLine);
    }

    private static void CheckStatus(Answer answer, ArticleIndex index, bool readsAll)
    {
        Assert.NotEmpty(answer.Text);
        switch (answer.Status)
        {
            case AnswerStatus.Answered:
                Assert.NotEmpty(answer.Citations);
                Assert.Empty(answer.Missing);
                break;
            case AnswerStatus.Partial:
                Assert.NotEmpty(answer.Citations);
                Assert.NotEmpty(answer.Missing);
                break;
            case AnswerStatus.Refused:
                Assert.Empty(answer.Citations);
                Assert.Equal(index.Articles.Count, answer.Checked.Files);
                Assert.True(!readsAll || answer.Checked.SentencesSearched == answer.Checked.SentencesRead);
                Assert.NotNull(answer.Nearest);
                Assert.Null(answer.Nearest.Number);
                CheckCitation(answer.Nearest, index);
                break;
            default:
                Assert.Empty(answer.Citations);
                break;
        }
    }

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Mark { get; }
}
