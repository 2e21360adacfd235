using QnA.Answering;
using QnA.Articles;
using QnA.Conversations;
using QnA.Inference;
using QnA.Web.OpenAi;
using Xunit;

namespace QnA.Web.Tests.OpenAi;

/// <summary>What a completion says of an answer is read back from its text.</summary>
public sealed class EarlierTurnTests
{
    private static readonly Uri Address = new("https://bot.example/base");

    [Fact]
    public void Citations_and_words_come_back()
    {
        var answer = Composed("40 cars [1]\n\nIt carried *40* cars & <200> passengers_. [1] [2]") with { Question = "What did it carry?", StandaloneQuestion = "What did the ferry carry?", CarriedOver = ["the ferry"] };

        var turn = EarlierTurn.Read(answer.Question, CompletionText.Whole(answer, Address).ToString());

        Assert.Equal("What did the ferry carry?", turn.StandaloneQuestion);
        Assert.Equal(answer.Text, turn.AnswerText);
        Assert.Equal([new CitedRange("a b/(ferry) #1.txt", new TextRange(3, 25)), new CitedRange("bridge.txt", new TextRange(7, 28))], turn.Cited);
    }

    [Fact]
    public void Disagreement_is_no_hindrance()
    {
        var answer = Composed("It is 412 metres long. [1]") with { Conflicts = [new Conflict("how long it is", [1, 2])] };

        var turn = EarlierTurn.Read(answer.Question, CompletionText.Whole(answer, Address).ToString());

        Assert.StartsWith(answer.Text, turn.AnswerText, StringComparison.Ordinal);
        Assert.Equal(2, turn.Cited.Count);
    }

    [Fact]
    public void Refusal_is_known_to_have_cited_nothing()
    {
        var nearest = Citations[0] with { Number = null };
        var answer = Composed("The articles do not say. All 2 files were searched.") with { Status = AnswerStatus.Refused, Citations = [], Nearest = nearest };

        var turn = EarlierTurn.Read(answer.Question, CompletionText.Whole(answer, Address).ToString());

        Assert.Equal((answer.Question, answer.Text), (turn.StandaloneQuestion, turn.AnswerText));
        Assert.Empty(turn.Cited);
    }

    [Theory]
    [InlineData("Any words of another model.")]
    [InlineData("")]
    [InlineData("**Sources**")]
    [InlineData("a\n\n**Sources**\n\n- [1] [x](javascript:alert)\n- [2] [y](https://h/articles/a.txt#9-3)\n- [3] [z](https://h/articles/a.txt#1-99999999999)")]
    [InlineData("*Understood as: *")]
    public void Text_of_others_is_taken_as_it_is(string content)
    {
        var turn = EarlierTurn.Read("Why?", content);

        Assert.Null(turn.StandaloneQuestion);
        Assert.Empty(turn.Cited);
    }

    [Fact]
    public void Beginning_of_an_answer_is_the_beginning_of_its_content()
    {
        string[] sentences = ["412 metres [1]", "\n\n", "It is 412 metres long. [1]", " ", "It cost 38 million. [2]", "\n", "- an item [1]", "\n", "- another * item [2]"];
        var whole = CompletionText.Whole(Composed(string.Concat(sentences)), Address).ToString();

        for (var i = 1; i <= sentences.Length; i += 2)
        {
            Assert.StartsWith(CompletionText.Beginning(Composed(string.Concat(sentences.Take(i)))).ToString(), whole, StringComparison.Ordinal);
        }
    }

    private static IReadOnlyList<Citation> Citations { get; } =
    [
        new() { Number = 1, File = "a b/(ferry) #1.txt", Title = "The [old] ferry", Kind = SentenceKind.Body, Quote = "The ferry *carried* 40 cars.", Start = 3, End = 25, StartLine = 2, EndLine = 2, Score = 0.9, FileHash = "00" },
        new() { Number = 2, File = "bridge.txt", Title = "The bridge", Kind = SentenceKind.Comment, Quote = "It cost\n38 million [3].", Start = 7, End = 28, StartLine = 3, EndLine = 4, Score = 0.8, FileHash = "00" },
    ];

    /// <summary>An answer with that text, which cites two articles.</summary>
    internal static Answer Composed(string text) => new()
    {
        Question = "What is known?",
        StandaloneQuestion = "What is known?",
        Status = AnswerStatus.Answered,
        Text = text,
        Citations = Citations,
        Checked = new SearchCoverage(2, 12, 12),
    };
}
