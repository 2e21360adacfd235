namespace QnA.Cli.Rendering;

/// <summary>The form in which an answer is printed.</summary>
internal enum AnswerFormat
{
    /// <summary>For reading: coloured in a terminal, plain elsewhere.</summary>
    Text,

    /// <summary>The machine-readable answer.</summary>
    Json,

    /// <summary>Markdown with footnotes.</summary>
    Markdown,
}
