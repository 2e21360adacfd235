using QnA.Articles;
using QnA.Grounding;
using QnA.Language;
using QnA.Questions;

namespace QnA.Answering;

/// <summary>
/// The item of a list says little by itself ("a dry mouth"): what it is an item of stands over it. A list is therefore read as one
/// passage with its heading and its lead-in, and what the passage is worth its items are.
/// </summary>
internal static class ListReading
{
    /// <summary>Longer lists are not read: the model would not see their end.</summary>
    private const int MostWords = 110;

    /// <summary>The lists that the sentences belong to, each as one sentence as long as the list.</summary>
    public static IReadOnlyList<(ItemList List, Window Window)> Of(IEnumerable<Evidence> screened) =>
        [.. from article in screened.GroupBy(e => e.Article.Id)
            let seen = article.Select(e => e.Sentence.Index).ToHashSet()
            let home = article.First().Article
            from list in ItemList.Of(home)
            where list.Over.Concat(list.Items).Any(s => seen.Contains(s.Index)) && list.Range.Of(home.Text).AsSpan().Count(' ') < MostWords
            select (list, Window.Of(home, [Whole(list)]))];

    /// <summary>
    /// The items as evidence. A question for a list has all of them for an answer; any other the one with the span, and only when it has
    /// the question's names and numbers itself and no item has more of its words: an entry of a roster says nothing about the next one.
    /// </summary>
    public static IEnumerable<Evidence> Items(ItemList list, Evidence whole, AnalyzedQuestion question)
    {
        if (question.Shape == QuestionShape.List)
        {
            return list.Items.Select(item => Of(whole, item));
        }

        var holder = list.Items.FirstOrDefault(i => i.Range.Contains(whole.Span));
        return holder is null || question.Shape == QuestionShape.YesNo || !SpeaksOf(question, holder, list, whole.Article) ? [] : [Of(whole, holder) with { Span = whole.Span }];
    }

    private static bool SpeaksOf(AnalyzedQuestion question, Sentence holder, ItemList list, Article article)
    {
        var keys = TermCoverage.Keys(article.TextOf(holder));
        return question.Terms.Where(t => t.Kind != TermKind.Word).All(t => keys.Contains(t.Key))
            && list.Items.All(i => Common(question, TermCoverage.Keys(article.TextOf(i))) <= Common(question, keys));
    }

    private static int Common(AnalyzedQuestion question, IReadOnlySet<string> keys) => question.Terms.Count(t => keys.Contains(t.Key));

    private static Evidence Of(Evidence whole, Sentence item) => whole with
    {
        Window = Window.Of(whole.Article, [item]),
        Sentence = item,
        Span = item.Range,
    };

    private static Sentence Whole(ItemList list) => list.Items[0] with
    {
        Range = list.Range,
        StartLine = list.Over[0].StartLine,
        EndLine = list.Items[^1].EndLine,
    };
}
