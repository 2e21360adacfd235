using QnA.Indexing;
using QnA.Language;

namespace QnA.Answering;

/// <summary>Questions to ask next: about the names that an answer brought up and of which the articles say more.</summary>
public static class FollowUpSuggestions
{
    /// <summary>Questions that the articles can answer, those of the answer's first sentences first; empty for small talk and refusals.</summary>
    /// <param name="answer">What was just said.</param>
    /// <param name="index">The articles.</param>
    /// <param name="most">Most questions to return.</param>
    public static IReadOnlyList<string> For(Answer answer, ArticleIndex index, int most)
    {
        var asked = Terms.Extract(answer.StandaloneQuestion).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var questions = new List<string>();
        foreach (var name in answer.Citations.SelectMany(c => AskableName.In(c.Quote)))
        {
            if (questions.Count < most && !name.Keys.Any(asked.Contains) && !name.Keys.Any(taken.Contains) && name.IsKnownTo(index))
            {
                taken.UnionWith(name.Keys);
                questions.Add(name.Question);
            }
        }

        return questions;
    }
}
