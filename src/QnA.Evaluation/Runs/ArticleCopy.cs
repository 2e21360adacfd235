using System.Text.Json.Serialization;
using QnA.Answering;
using QnA.Articles;

namespace QnA.Evaluation.Runs;

/// <summary>An article as it was when it was asked, so that a report can open citations in it.</summary>
/// <param name="Id">Id of the article.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">Its text, which offsets point into.</param>
/// <param name="Sentences">Its sentences.</param>
public sealed record ArticleCopy(string Id, string Title, string Text, IReadOnlyList<SentenceCopy> Sentences);

/// <summary>One sentence of an <see cref="ArticleCopy"/>.</summary>
/// <param name="Start">First character, in UTF-16 code units.</param>
/// <param name="End">The character after the last one.</param>
/// <param name="Kind">What it is on the page.</param>
public sealed record SentenceCopy(int Start, int End, [property: JsonConverter(typeof(LowerCaseEnumConverter<SentenceKind>))] SentenceKind Kind);
