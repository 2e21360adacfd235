using QnA.Articles;
using QnA.Grounding;
using QnA.Questions;

namespace QnA.Answering;

/// <summary>The article's own reporting before a reader's post: a post is evidence only when no reporting answers, or when readers were asked about.</summary>
public static class ReportingFirst
{
    /// <summary>The evidence without readers' posts where something else reaches the threshold.</summary>
    public static IEnumerable<Evidence> Of(AnalyzedQuestion question, IEnumerable<Evidence> evidence, double threshold)
    {
        var all = evidence.ToList();
        var isAnswered = all.Exists(e => e.Sentence.Kind != SentenceKind.Comment && e.Probability >= threshold);
        return isAnswered && !question.Terms.Any(t => AboutReaders.Contains(t.Key)) ? all.Where(e => e.Sentence.Kind != SentenceKind.Comment) : all;
    }

    /// <summary>Keys of the words by which one asks for what readers wrote.</summary>
    private static readonly HashSet<string> AboutReaders =
        [.. new[] { "reader", "comment", "commenter", "forum", "post", "poster", "user", "member", "thread" }.Select(Language.Stemmer.Stem)];
}
