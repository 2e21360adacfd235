namespace QnA.Cli.Diagnosis;

/// <summary>What <c>qna doctor</c> found out about one thing.</summary>
/// <param name="Subject">What was looked at.</param>
/// <param name="IsProblem">Whether it keeps the program from working as it should.</param>
/// <param name="Text">What is the case.</param>
/// <param name="Remedy">What to do about it, or null when nothing needs to be done.</param>
internal sealed record Finding(string Subject, bool IsProblem, string Text, string? Remedy = null)
{
    public static Finding Ok(string subject, string text) => new(subject, false, text);

    public static Finding Problem(string subject, string text, string remedy) => new(subject, true, text, remedy);
}
