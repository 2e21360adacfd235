using Microsoft.AspNetCore.Http;
using QnA.Articles;
using QnA.Web.Serving;

namespace QnA.Web.Api;

/// <summary>Finds the articles that a request names, as <c>--file</c> does on the command line.</summary>
internal sealed class ArticleChoice(ArticleLibrary library)
{
    /// <summary>The ids of the articles named; null when none was.</summary>
    /// <exception cref="ProblemException">There is no such article.</exception>
    public IReadOnlyList<string>? Resolve(IReadOnlyList<string>? names)
    {
        if (names is not { Count: > 0 })
        {
            return null;
        }

        using var lease = library.Open();
        var known = lease.Index.Articles.Select(a => a.Id).ToList();
        return [.. names.Select(name => ArticleNames.Find(name, known) ?? throw Unknown(StatusCodes.Status400BadRequest, name, known)).Distinct()];
    }

    /// <summary>The problem that there is no such article, with those whose names are like it.</summary>
    public static ProblemException Unknown(int status, string name, IReadOnlyCollection<string> known)
    {
        // Comparing costs the product of the lengths; no article has a name like a very long one.
        var near = name.Length > LongestName ? [] : ArticleNames.Near(name, known);
        var hint = near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : "The list of articles has their names.";
        return new ProblemException(status, $"There is no article \"{Answering.JsonFaults.Shown(name)}\". {hint}");
    }

    private const int LongestName = 256;
}
