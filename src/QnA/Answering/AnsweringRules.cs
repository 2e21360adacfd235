namespace QnA.Answering;

/// <summary>
/// The rules of answering that can be switched off one by one, to see what each is worth
/// (<c>qna eval run --setting Answering:Without=Stances</c>). All are on by default.
/// </summary>
[Flags]
public enum AnsweringRules
{
    /// <summary>No rule.</summary>
    None = 0,

    /// <summary>A span of another kind than the one asked for hardly answers.</summary>
    SpanType = 1 << 0,

    /// <summary>A question with a wrong number is answered by the sentence that has the right one.</summary>
    FalsePremise = 1 << 1,

    /// <summary>A role must stand with the name that it is asked for.</summary>
    Role = 1 << 2,

    /// <summary>"Why" and "how" are answered with the neighbour that explains.</summary>
    Explanations = 1 << 3,

    /// <summary>A value that another speaker gives beside the first one, in the same article, contradicts it as one in another article does.</summary>
    OtherSpeakers = 1 << 4,

    /// <summary>A reader's post is shown only when no article answers.</summary>
    ReportingFirst = 1 << 5,

    /// <summary>A yes or no question is held against the sentences as a claim, and both sides are shown.</summary>
    Stances = 1 << 6,

    /// <summary>A question in an article is replaced by the sentence that answers it.</summary>
    Interrogatives = 1 << 7,

    /// <summary>A sentence that begins with a pronoun is shown with the one before it.</summary>
    Leaning = 1 << 8,

    /// <summary>"What does X say about Y?" is answered by what is reported on X's authority.</summary>
    Voices = 1 << 9,

    /// <summary>When the answer to "who" is an office, the next sentence that names somebody is shown.</summary>
    NamedNext = 1 << 10,

    /// <summary>A question for an overview is answered with points that differ from each other, by its subject alone.</summary>
    Overviews = 1 << 11,

    /// <summary>A bulleted list is read as one passage with what stands over it.</summary>
    Lists = 1 << 12,

    /// <summary>What an article says that it said wrong is no answer.</summary>
    Corrections = 1 << 13,

    /// <summary>A short answer on a topic is continued by what the paragraph goes on with.</summary>
    GoingOn = 1 << 14,

    /// <summary>"Who said ...?" is answered by who is named before a quotation in those words.</summary>
    Quotations = 1 << 15,

    /// <summary>Other values of what an answer counts are looked for by the words of the answer too.</summary>
    OtherValues = 1 << 16,

    /// <summary>To a yes or no question those are heard who say something on it, though others are likelier to answer.</summary>
    Speakers = 1 << 17,

    /// <summary>A question that lets choose between two things is answered for each.</summary>
    Alternatives = 1 << 18,

    /// <summary>A question on the first of a kind is hardly answered by a sentence on the second.</summary>
    NumberedAsAsked = 1 << 19,

    /// <summary>A sentence that begins with a pronoun is read with the one before it as well.</summary>
    InContext = 1 << 20,

    /// <summary>Where nobody is born, dies, resigns or marries, a question for it has hardly an answer.</summary>
    Predicates = 1 << 21,
}
