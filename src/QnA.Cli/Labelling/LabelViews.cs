using QnA.Articles;
using QnA.Evaluation.DataSets;

namespace QnA.Cli.Labelling;

/// <summary>The set, for the page.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Folder">Where it is.</param>
/// <param name="Articles">The articles in order of their ids.</param>
/// <param name="Kinds">Kinds of question to choose from.</param>
/// <param name="Questions">The questions, those held out only if asked for.</param>
/// <param name="HeldOut">How many are held out.</param>
/// <param name="HeldOutProblems">How many of those have problems.</param>
internal sealed record SetView(
    string Name,
    string Folder,
    IReadOnlyList<ArticleEntry> Articles,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<QuestionEntry> Questions,
    int HeldOut,
    int HeldOutProblems);

/// <summary>An article in a list.</summary>
internal sealed record ArticleEntry(string Id, string Title);

/// <summary>A question in a list, with the number of its problems and hints.</summary>
internal sealed record QuestionEntry(string Id, string File, string Kind, string Question, bool Answerable, string? Split, int Problems, int Hints);

/// <summary>A question to be worked on.</summary>
internal sealed record QuestionView(LabelledQuestion Question, string File, string? Version, IReadOnlyList<LabelProblem> Problems);

/// <summary>An article to be marked. Positions are UTF-16 code units, as in JavaScript.</summary>
internal sealed record ArticleView(string Id, string Title, string Text, IReadOnlyList<SentenceView> Sentences)
{
    public static ArticleView Of(Article article) => new(
        article.Id,
        article.Title,
        article.Text,
        [.. article.Sentences.Select(s => new SentenceView(s.Range.Start, s.Range.End, s.Kind.ToString().ToLowerInvariant()))]);
}

/// <summary>A sentence: <c>text[Start..End]</c>, and its <see cref="SentenceKind"/> in lower case.</summary>
internal sealed record SentenceView(int Start, int End, string Kind);

/// <summary>The outcome of a check: what a question would be called and what is wrong with it.</summary>
internal sealed record CheckView(string Id, string File, string? Split, IReadOnlyList<LabelProblem> Problems);

/// <summary>Words to make a pattern of.</summary>
internal sealed record PatternRequest(string Text);

/// <summary>A pattern, empty for blank words.</summary>
internal sealed record PatternView(string Pattern);

/// <summary>A refused request (RFC 9457).</summary>
internal sealed record ProblemView(string Title, int Status, string? Detail = null, IReadOnlyList<LabelProblem>? Problems = null);
