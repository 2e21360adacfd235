namespace QnA.Questions;

/// <summary>What kind of thing a short answer must be.</summary>
public enum AnswerType
{
    /// <summary>No kind in particular.</summary>
    Any,

    /// <summary>A person, an organisation, a government: whoever can act.</summary>
    Actor,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A date, a year, a day, a time.</summary>
    Time,

    /// <summary>A number, an amount, a duration.</summary>
    Number,
}
