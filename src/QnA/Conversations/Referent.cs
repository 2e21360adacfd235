namespace QnA.Conversations;

/// <summary>What a noun phrase names, as far as its form tells.</summary>
internal enum Referent
{
    /// <summary>A thing, an event, a group: anything that is no name and no person.</summary>
    Thing,

    /// <summary>A person by an office or a role: "the mayor of ...".</summary>
    Role,

    /// <summary>A name that may be a person's.</summary>
    Person,

    /// <summary>A name of something else: an organisation, a place, a work.</summary>
    Name,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A date or a number.</summary>
    Value,
}
