using System.Globalization;
using QnA.Articles;
using Xunit;

namespace QnA.Tests.Articles;

public sealed class LabelTests
{
    [Theory]
    [InlineData("000_5b165718acd94386.txt")]
    [InlineData("001_af2b37a94269e24b.txt")]
    [InlineData("002_7d7c1dd6da015c14.txt")]
    [InlineData("003_703ba39e83871021.txt")]
    [InlineData("004_acbc47f51a39e580.txt")]
    public void Seeds_are_split_and_labelled_as_by_hand(string id) =>
        AssertScores(LabelledArticle.Load(Repository.Seeds, id), boundaries: 0.98, kinds: 0.97);

    [Theory]
    [InlineData("press-release.md")]
    [InlineData("wire-story.txt")]
    [InlineData("wrapped-bulletin.txt")]
    public void Articles_of_other_styles_are_split_and_labelled_as_by_hand(string id) =>
        AssertScores(LabelledArticle.Load(Repository.OtherArticles, id), boundaries: 0.95, kinds: 0.95);

    private static void AssertScores(LabelledArticle labelled, double boundaries, double kinds)
    {
        var article = ArticleParser.Parse(labelled.Id, labelled.Text, hash: "");
        var found = article.Sentences.ToDictionary(sentence => sentence.Range, sentence => sentence.Kind);
        var expected = labelled.Sentences;

        var hits = expected.Count(label => found.ContainsKey(label.Range));
        double precision = (double)hits / found.Count, recall = (double)hits / expected.Count;
        var f1 = 2 * precision * recall / (precision + recall);
        var right = expected.Count(label => found.TryGetValue(label.Range, out var kind) && kind == label.Kind);
        var accuracy = (double)right / expected.Count;

        var log = TestContext.Current.TestOutputHelper!; // Present while a test runs.
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{labelled.Id}: sentences {expected.Count}, precision {precision:F4}, recall {recall:F4}, F1 {f1:F4}, kind accuracy {accuracy:F4}"));
        foreach (var group in expected.GroupBy(label => label.Kind).OrderBy(group => group.Key))
        {
            var ofKind = group.Count(label => found.TryGetValue(label.Range, out var kind) && kind == label.Kind);
            log.WriteLine($"  recall of {group.Key}: {ofKind}/{group.Count()}");
        }

        foreach (var (range, kind) in expected.Where(label => !found.TryGetValue(label.Range, out var actual) || actual != label.Kind))
            log.WriteLine($"  missed: {kind} |{range.Of(labelled.Text)}| found as {(found.TryGetValue(range, out var actual) ? actual : null)}");

        Assert.True(f1 >= boundaries, $"boundary F1 {f1}");
        Assert.True(accuracy >= kinds, $"kind accuracy {accuracy}");
    }
}
