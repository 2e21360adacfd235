namespace QnA.Conversations;

/// <summary>
/// The kinds of follow-up that are understood; each can be switched off, to see what it is worth
/// (<c>qna eval run --setting Answering:WithoutFollowUps=Ellipsis</c>).
/// </summary>
[Flags]
public enum FollowUpKinds
{
    /// <summary>No kind.</summary>
    None = 0,

    /// <summary>"Tell me more", "who else?".</summary>
    MoreOfTheSame = 1,

    /// <summary>"No, I meant 2023", "Peru, not Chile".</summary>
    Correction = 2,

    /// <summary>"And Peru?", "with whom?" aside: a phrase that takes the place of another in the question before.</summary>
    Ellipsis = 4,

    /// <summary>"Where?", "since when?", "which model?": a question word that wants the rest of the question before.</summary>
    ShortQuestion = 8,

    /// <summary>"Says who?", "do the articles agree on that?", "are you sure?": asked about the answer.</summary>
    AboutTheAnswer = 16,

    /// <summary>"Does Peru agree?": a verb that wants what was said as its complement.</summary>
    Complement = 32,

    /// <summary>"He", "it", "their", "there".</summary>
    Pronouns = 64,

    /// <summary>"The treaty", "both countries": what is known, without its name.</summary>
    Definites = 128,

    /// <summary>"Back to my first question: ...", "something else: ...".</summary>
    NamedTurns = 256,

    /// <summary>Every kind.</summary>
    All = 511,
}
