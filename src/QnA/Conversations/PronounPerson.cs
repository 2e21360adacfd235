namespace QnA.Conversations;

/// <summary>What a pronoun may stand for.</summary>
internal enum PronounPerson
{
    /// <summary>A person: he, she.</summary>
    Human,

    /// <summary>Several, or a body of people: they, these.</summary>
    Plural,

    /// <summary>One thing, event, body or country: it, this.</summary>
    Thing,

    /// <summary>A place: there.</summary>
    Place,

    /// <summary>A time: then, that year.</summary>
    Time,
}
