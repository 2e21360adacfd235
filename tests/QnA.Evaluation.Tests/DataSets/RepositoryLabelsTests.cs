using QnA.Articles;
using QnA.Evaluation.DataSets;
using Xunit;

namespace QnA.Evaluation.Tests.DataSets;

/// <summary>The labels of this repository. Messages name ids only: held-out questions are for counting, not for looking.</summary>
public sealed class RepositoryLabelsTests
{
    [Theory]
    [InlineData("eval", 261 + 109)]
    [InlineData("eval/world2", 73)]
    [InlineData("eval/world3", 124)]
    [InlineData("eval/world4", 132)]
    public void Question_has_no_problems(string folder, int count)
    {
        var set = DataSetReader.Read(Repository.PathTo(folder));
        var articles = TextsOf(set.ArticlesFolder);
        var questions = set.Conversations.Where(c => c.Turns is [var turn] && turn.Id == c.Id).Select(c => c.Turns[0]).ToList();

        var wrong = questions.Where(q => LabelRules.Check(q, articles, questions).Any(p => !p.IsHint)).Select(q => q.Id);

        Assert.Equal(count, questions.Count);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("eval", 35, 91)]
    [InlineData("eval/world2", 7, 17)]
    [InlineData("eval/world3", 16, 44)]
    [InlineData("eval/world4", 16, 39)]
    public void Turn_resolves_and_its_conversation_is_on_the_right_side(string folder, int conversationCount, int turnCount)
    {
        var set = DataSetReader.Read(Repository.PathTo(folder));
        var articles = TextsOf(set.ArticlesFolder);
        var conversations = set.Conversations.Where(c => c.Turns[0].Id != c.Id).ToList();

        var unresolved = conversations.SelectMany(c => c.Turns).Where(t => LabelChecker.Check(t, articles).Count > 0).Select(t => t.Id);
        var misplaced = conversations.Where(c => c.Split != SplitRule.Of(c.Id)).Select(c => c.Id);

        Assert.Equal((conversationCount, turnCount), (conversations.Count, conversations.Sum(c => c.Turns.Count)));
        Assert.Empty(unresolved);
        Assert.Empty(misplaced);
    }

    private static Dictionary<string, string> TextsOf(string folder)
    {
        var options = new ArticleOptions { Folder = folder };
        var reader = new ArticleReader(options);
        return new ArticleFolder(options).Files(TestContext.Current.CancellationToken)
            .Select(f => reader.Read(f))
            .OfType<ReadResult.Accepted>()
            .ToDictionary(r => r.Article.Id, r => r.Article.Text);
    }
}
