using System.Text.Json.Serialization;
using QnA.Articles;

namespace QnA.Answering;

/// <summary>An exact range of one file, with the characters that stand there.</summary>
public sealed record Citation
{
    /// <summary>The number shown in the answer, from 1; absent for the nearest passage of a refusal.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Number { get; init; }

    /// <summary>Id of the article: the file's path relative to the articles folder.</summary>
    public required string File { get; init; }

    /// <summary>Title of the article.</summary>
    public required string Title { get; init; }

    /// <summary>Day of publication where it is known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>What the sentence is on the page.</summary>
    [JsonConverter(typeof(LowerCaseEnumConverter<SentenceKind>))]
    public required SentenceKind Kind { get; init; }

    /// <summary>The characters of the article from <see cref="Start"/> to <see cref="End"/>, copied by the program.</summary>
    public required string Quote { get; init; }

    /// <summary>First character, in UTF-16 code units of the article's text.</summary>
    public required int Start { get; init; }

    /// <summary>The character after the last one.</summary>
    public required int End { get; init; }

    /// <summary>Line of the first character, from 1.</summary>
    public required int StartLine { get; init; }

    /// <summary>Line of the last character, from 1.</summary>
    public required int EndLine { get; init; }

    /// <summary>Probability that the quote answers the question, 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>SHA-256 of the file at the time of the answer, so that a later check can tell a changed file from a wrong quote.</summary>
    public required string FileHash { get; init; }
}
