using QnA.Answering;

namespace QnA.Web.Api;

/// <summary>What <c>POST /api/ask</c> gives.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Receipt">The JSON of its signed receipt, when one was asked for.</param>
/// <param name="Id">Under which it is kept; null when it could not be, or is not yet.</param>
internal sealed record GivenAnswer(Answer Answer, string? Receipt, string? Id = null)
{
    /// <summary>The document for the caller: the receipt, which holds the answer, else the answer.</summary>
    public string Json => Receipt ?? AnswerJson.Write(Answer);
}
