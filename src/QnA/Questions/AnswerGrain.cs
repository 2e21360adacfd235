namespace QnA.Questions;

/// <summary>How fine a short answer must be within its <see cref="AnswerType"/>: a day is no answer to "at what time".</summary>
public enum AnswerGrain
{
    /// <summary>No grain in particular.</summary>
    Any,

    /// <summary>A time of day.</summary>
    Clock,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A stretch of time.</summary>
    Duration,

    /// <summary>A distance or a size: "how far", "how tall".</summary>
    Length,

    /// <summary>"How long": a stretch of time or a distance.</summary>
    Extent,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A share in per cent.</summary>
    Percent,

    /// <summary>The name of a person.</summary>
    Person,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A place within a country.</summary>
    Town,
}
