using QnA.Answering;

namespace QnA.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Answered, partial or small talk; or the command did its work.</summary>
    public const int Success = 0;

    /// <summary>Anything that is neither the user's nor the articles' doing.</summary>
    public const int Failure = 1;

    /// <summary>Bad usage or bad input.</summary>
    public const int Usage = 2;

    /// <summary>The articles do not say; for <c>verify</c>, a cited file has changed.</summary>
    public const int Refused = 3;

    /// <summary><c>eval gate</c>: the answers are worse than the baseline allows.</summary>
    public const int GateShut = 1;

    /// <summary><c>eval gate</c>: the evaluation could not be run.</summary>
    public const int NotEvaluated = 2;

    /// <summary>The code of an answer.</summary>
    public static int Of(AnswerStatus status) => status == AnswerStatus.Refused ? Refused : Success;
}
