using System.CommandLine;
using QnA.Articles;

namespace QnA.Cli.Commands;

/// <summary><c>--file NAME</c>, repeatable: use only these articles.</summary>
internal sealed class FilesOption : Option<string[]>
{
    public FilesOption()
        : base("--file")
    {
        Description = "Use only this article (repeatable).";
        HelpName = "NAME";
        AllowMultipleArgumentsPerToken = false;
    }

    /// <summary>The ids of the articles named, or null when none was.</summary>
    /// <exception cref="UsageException">There is no such article.</exception>
    public IReadOnlyList<string>? Resolve(ParseResult parsed, IEnumerable<string> articles)
    {
        if (parsed.GetValue(this) is not { Length: > 0 } names)
        {
            return null;
        }

        var known = articles.ToList();
        return [.. names.Select(name => ArticleNames.Find(name, known) ?? throw Unknown(name, known)).Distinct()];
    }

    private static UsageException Unknown(string name, List<string> known)
    {
        var near = ArticleNames.Near(name, known);
        var hint = near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : "See them with: qna articles";
        return new UsageException($"There is no article '{name}'. {hint}");
    }
}
