namespace QnA.Language;

/// <summary>What a <see cref="Term"/> is.</summary>
public enum TermKind
{
    /// <summary>An ordinary content word.</summary>
    Word,

    /// <summary>A word written as a name is: with a capital that its place does not explain.</summary>
    Name,

    /// <summary>A number, in digits or in words.</summary>
    Number,

    /// <summary>A country, by its name, capital, people or government.</summary>
    Country,
}
