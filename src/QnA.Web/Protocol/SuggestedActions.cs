namespace QnA.Web.Protocol;

/// <summary>What the user may say next with one click.</summary>
/// <param name="Actions">The buttons, best first.</param>
internal sealed record SuggestedActions(IReadOnlyList<CardAction> Actions)
{
    /// <summary>Buttons that send a question as if it had been typed.</summary>
    public static SuggestedActions? Asking(IReadOnlyCollection<string> questions) => questions.Count == 0
        ? null
        : new SuggestedActions([.. questions.Select(q => new CardAction("imBack", q, q))]);
}
