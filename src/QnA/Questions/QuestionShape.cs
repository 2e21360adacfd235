namespace QnA.Questions;

/// <summary>What form of answer a question asks for; each has its own way to an answer.</summary>
public enum QuestionShape
{
    /// <summary>One fact: who, when, where, which, how many.</summary>
    Factoid,

    /// <summary>All the items of a kind: "what weapons", "which countries", "list the reasons".</summary>
    List,

    /// <summary>Whether something is so.</summary>
    YesNo,

    /// <summary>Why, how, compare, tell me about: sentences rather than a span.</summary>
    Topic,

    /// <summary>Bare words, as one would type them into a search box.</summary>
    Keywords,

    /// <summary>A greeting, thanks, or a question about the bot.</summary>
    Smalltalk,
}
