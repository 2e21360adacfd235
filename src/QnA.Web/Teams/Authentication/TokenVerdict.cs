using System.Diagnostics.CodeAnalysis;

namespace QnA.Web.Teams.Authentication;

/// <summary>What became of a token, or of its absence.</summary>
/// <param name="Sender">Who it says sends, when it is good.</param>
/// <param name="Problem">Why it is not, for the log only: the caller is not told.</param>
internal sealed record TokenVerdict(VerifiedSender? Sender, string? Problem)
{
    /// <summary>Whether it is good.</summary>
    [MemberNotNullWhen(true, nameof(Sender))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsGood => Sender is not null;

    public static TokenVerdict Good(VerifiedSender sender) => new(sender, null);

    public static TokenVerdict Bad(string problem) => new(null, problem);
}
