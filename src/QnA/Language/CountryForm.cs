namespace QnA.Language;

/// <summary>How a text refers to a country.</summary>
public enum CountryForm
{
    /// <summary>By one of its names.</summary>
    Name,

    /// <summary>By its capital.</summary>
    Capital,

    /// <summary>By the adjective or the noun for its people.</summary>
    Demonym,

    /// <summary>By the seat of its government.</summary>
    Government,
}
