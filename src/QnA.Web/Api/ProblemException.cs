namespace QnA.Web.Api;

/// <summary>The request cannot be served; the problem is for the caller.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    public ProblemException(int status, string detail)
        : this(new Problem(status, detail))
    {
    }

    public Problem Problem => problem;
}
