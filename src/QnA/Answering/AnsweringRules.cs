namespace QnA.Answering;

/// <summary>
/// The rules of answering that can be switched off one by one, to see what each is worth
/// (<c>qna eval run --setting Answering:Without=Conflicts</c>). All are on by default.
/// </summary>
[Flags]
public enum AnsweringRules
{
    /// <summary>No rule.</summary>
    None = 0,
}
