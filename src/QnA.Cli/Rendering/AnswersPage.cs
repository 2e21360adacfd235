using System.Globalization;
using System.Text;
using QnA.Cli.Evaluating;
using QnA.Rendering;

namespace QnA.Cli.Rendering;

/// <summary>A page of questions with their answers as <c>qna ask</c> prints them, and a comment on each.</summary>
internal static class AnswersPage
{
    /// <summary>The page as Markdown, ending with a line feed.</summary>
    /// <param name="answers">The questions with what was printed for them, in order.</param>
    public static string Render(IReadOnlyList<(ShownQuestion Question, string Printed)> answers)
    {
        var page = new StringBuilder();
        page.Append("# What the answers look like\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{answers.Count} answers, good and bad, each of another kind, as `qna ask` prints them, with a line on each by somebody who has read\n");
        page.Append("the articles. Written by `qna eval answers` from `eval/answers.jsonl`; none was chosen for its answer.\n");
        for (var i = 0; i < answers.Count; i++)
        {
            Append(page, i + 1, answers[i].Question, answers[i].Printed);
        }

        return page.ToString();
    }

    /// <summary>The heading of a question on the page.</summary>
    public static string Heading(int number, ShownQuestion question) =>
        string.Create(CultureInfo.InvariantCulture, $"## {number}. {MarkdownRenderer.Escape(question.Kind)}");

    private static void Append(StringBuilder page, int number, ShownQuestion question, string printed)
    {
        page.Append('\n').Append(Heading(number, question)).Append("\n\n");
        foreach (var before in question.History)
        {
            page.Append("> ").Append(MarkdownRenderer.Escape(before)).Append("\n>\n");
        }

        page.Append("> **").Append(MarkdownRenderer.Escape(question.Question)).Append("** (`").Append(question.Articles).Append("`)\n\n");
        var fence = Fence(printed);
        page.Append(fence).Append("text\n").Append(printed.TrimEnd()).Append('\n').Append(fence).Append('\n');
        if (question.Comment.Length > 0)
        {
            page.Append('\n').Append(question.Comment.Trim()).Append('\n');
        }
    }

    /// <summary>More backticks than stand together anywhere in the text.</summary>
    private static string Fence(string text)
    {
        var fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        return fence;
    }
}
