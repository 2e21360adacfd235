namespace QnA.Chat.Answering;

/// <summary>The prompts by which answers are written: names of files in the library.</summary>
internal static class AnswerPrompts
{
    /// <summary>Takes <c>history</c>, <c>question</c>, <c>fence</c>; gives a question that stands on its own.</summary>
    public const string Rewrite = "rewrite-question";

    /// <summary>Takes <c>question</c>, <c>evidence</c>, <c>fence</c>; gives sentences that cite the evidence by number.</summary>
    public const string Answer = "answer";

    /// <summary>Takes <c>sentence</c>, <c>reasons</c>, <c>evidence</c>, <c>fence</c>; gives the sentence anew.</summary>
    public const string Repair = "repair-sentence";

    /// <summary>Takes <c>question</c>, <c>answer</c>, <c>titles</c>, <c>fence</c>; gives questions, one a line.</summary>
    public const string Suggest = "suggest-follow-ups";
}
