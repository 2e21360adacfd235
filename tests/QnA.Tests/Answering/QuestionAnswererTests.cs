using QnA.Answering;
using QnA.Conversations;
using Xunit;

namespace QnA.Tests.Answering;

/// <summary>The whole path on the real articles.</summary>
public sealed class QuestionAnswererTests(AnsweringFixture fixture) : IClassFixture<AnsweringFixture>
{
    private static readonly string[] Wanted = ["air defen", "fighter jets", "Su-35", "Yak-130"];

    private async Task<Answer> AskAsync(string question, params Turn[] history) =>
        (await fixture.Answerer().AskAsync(new AskRequest { Question = question, History = history }, TestContext.Current.CancellationToken)).Answer;

    [Fact]
    public async Task Answerer_unites_the_items_of_several_articles_when_the_readme_asks()
    {
        var answer = await AskAsync("what weapons did Iran want?");

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.All(Wanted, item => Assert.Contains(item, answer.Text, StringComparison.Ordinal));
        Assert.True(answer.Citations.Select(c => c.File).Distinct().Count() > 1);
    }

    [Fact]
    public async Task Answerer_refuses_and_says_what_it_searched_when_the_articles_do_not_say()
    {
        var answer = await AskAsync("What is the boiling point of tungsten?");

        Assert.Equal(AnswerStatus.Refused, answer.Status);
        Assert.Contains($"All 5 files and {answer.Checked.SentencesSearched} sentences were searched", answer.Text, StringComparison.Ordinal);
        Assert.NotNull(answer.Nearest);
    }

    [Fact]
    public async Task Answerer_shows_each_of_two_things_between_which_the_question_lets_choose()
    {
        const string question = "Axis of evil or axis of good: who uses which expression?";

        var answer = await AskAsync(question);
        var without = (await fixture.Answerer(new AnsweringOptions { Without = AnsweringRules.Alternatives })
            .AskAsync(new AskRequest { Question = question }, TestContext.Current.CancellationToken)).Answer;

        Assert.Contains("axis of good", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Sentences, s => !s.Text.Contains("axis of good", StringComparison.Ordinal));
        Assert.True(answer.Citations.Count > without.Citations.Count);
    }

    [Fact]
    public async Task Answerer_understands_a_follow_up_when_small_talk_came_between()
    {
        var answer = await AskAsync("and North Korea?", new Turn { Question = "What did Iran send to Russia?" }, new Turn { Question = "thanks" });

        Assert.Equal("What did North Korea send to Russia?", answer.StandaloneQuestion);
        Assert.NotEmpty(answer.CarriedOver);
    }

    [Fact]
    public async Task Answerer_asks_the_second_part_about_who_the_first_one_found()
    {
        var answer = await AskAsync("Who is the spokesman of the Kremlin, and which instrument does he play?");

        Assert.Equal(AnswerStatus.Partial, answer.Status);
        Assert.Equal(["which instrument does Dmitry Peskov play?"], answer.Missing);
    }

    [Fact]
    public async Task Answerer_replies_with_examples_when_greeted()
    {
        var answer = await AskAsync("Hello!");

        Assert.Equal(AnswerStatus.Smalltalk, answer.Status);
        Assert.Empty(answer.Citations);
        Assert.Contains("?", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("?!")]
    [InlineData("\u200B\u0000")]
    public async Task Answerer_says_what_to_change_when_the_question_is_empty(string question)
    {
        var invalid = await Assert.ThrowsAsync<InvalidQuestionException>(() => AskAsync(question));

        Assert.Contains("empty", invalid.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answerer_says_what_to_change_when_the_question_is_too_long()
    {
        var invalid = await Assert.ThrowsAsync<InvalidQuestionException>(() => AskAsync(new string('a', 2001)));

        Assert.Contains("2,001", invalid.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answerer_searches_only_the_named_file_when_told_so()
    {
        var file = fixture.Index.Articles[2].Id;
        var request = new AskRequest { Question = "When will the presidents meet?", Files = [file] };

        var answer = (await fixture.Answerer().AskAsync(request, TestContext.Current.CancellationToken)).Answer;

        Assert.Equal(1, answer.Checked.Files);
        Assert.All(answer.Citations, c => Assert.Equal(file, c.File));
    }
}
