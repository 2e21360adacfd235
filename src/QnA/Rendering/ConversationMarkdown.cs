using System.Globalization;
using QnA.Answering;

namespace QnA.Rendering;

/// <summary>A conversation as one Markdown document, every answer with its footnotes.</summary>
public static class ConversationMarkdown
{
    /// <summary>The answers in their order, with a rule between them.</summary>
    public static string Render(IReadOnlyList<Answer> answers) => string.Join(
        "\n---\n\n", answers.Select((answer, i) => MarkdownRenderer.Render(answer, string.Create(CultureInfo.InvariantCulture, $"{i + 1}-"))));
}
