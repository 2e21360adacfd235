using System.Text.Json.Serialization;
using QnA.Answering;
using QnA.Articles;

namespace QnA.Web.Api;

/// <summary>One article with its sentences; all offsets count UTF-16 code units of its text.</summary>
internal sealed record ArticleView
{
    /// <summary>Path relative to the articles folder.</summary>
    public required string File { get; init; }

    public required string Title { get; init; }

    /// <summary>Whether the title is a line of the text, not derived from it.</summary>
    public required bool HasHeadline { get; init; }

    /// <summary>Day of publication where it is known.</summary>
    public DateOnly? Published { get; init; }

    public string? Source { get; init; }

    /// <summary>SHA-256 of the file's bytes, as citations have it.</summary>
    public required string Hash { get; init; }

    /// <summary>The whole text; null where only excerpts are shown.</summary>
    public required string? Text { get; init; }

    /// <summary>Where only excerpts are shown: the surroundings of the range that was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Excerpt>? Excerpts { get; init; }

    /// <summary>The sentences in reading order.</summary>
    public required IReadOnlyList<SentenceView> Sentences { get; init; }

    /// <summary>The article as it is shown.</summary>
    /// <param name="article">The article.</param>
    /// <param name="excerpts">The parts that may be shown; null for all of it.</param>
    public static ArticleView Of(Article article, IReadOnlyList<Excerpt>? excerpts) => new()
    {
        File = article.Id,
        Title = article.Title,
        HasHeadline = article.Sentences.Any(s => s.Kind == SentenceKind.Title),
        Published = article.Published,
        Source = article.Source,
        Hash = article.Hash,
        Text = excerpts is null ? article.Text : null,
        Excerpts = excerpts,
        Sentences = [.. article.Sentences.Select(s => new SentenceView(s.Index, s.Range.Start, s.Range.End, s.StartLine, s.EndLine, s.Kind))],
    };
}

/// <summary>One sentence of an article.</summary>
/// <param name="Index">Position, from 0.</param>
/// <param name="Start">First character.</param>
/// <param name="End">The character after the last one.</param>
/// <param name="StartLine">Line of the first character, from 1.</param>
/// <param name="EndLine">Line of the last character, from 1.</param>
/// <param name="Kind">What it is on the page.</param>
internal sealed record SentenceView(
    int Index, int Start, int End, int StartLine, int EndLine,
    [property: JsonConverter(typeof(LowerCaseEnumConverter<SentenceKind>))] SentenceKind Kind);

/// <summary>A part of an article.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">The character after the last one.</param>
/// <param name="StartLine">Line of the first character, from 1.</param>
/// <param name="Text">The characters.</param>
internal sealed record Excerpt(int Start, int End, int StartLine, string Text);

/// <summary>All articles.</summary>
/// <param name="Articles">In the order of their names.</param>
internal sealed record ArticlesView(IReadOnlyList<ListedArticle> Articles);
