using QnA.Answering;
using QnA.Grounding;
using QnA.Inference;
using QnA.Questions;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class ListReadingTests
{
    private const string Text = "A headline\n\nWho plays whom?\n\n• Jane Doe, 44, the queen of Lowmark\n\n• John Roe, 51, her brother\n\nThe play opens on Friday in the old theatre.";

    [Fact]
    public void List_is_read_with_what_stands_over_it()
    {
        Assert.StartsWith("Who plays whom?", Whole("44").SentenceText, StringComparison.Ordinal);
        Assert.EndsWith("her brother", Whole("44").SentenceText, StringComparison.Ordinal);
    }

    [Fact]
    public void Question_for_a_list_is_answered_by_every_item()
    {
        Assert.Equal(
            ["Jane Doe, 44, the queen of Lowmark", "John Roe, 51, her brother"],
            Items("Which parts are there in the play?", "44").Select(e => e.SentenceText));
    }

    [Theory]
    [InlineData("How old is John Roe?", "51", 1)]
    [InlineData("How old is John Roe?", "44", 0)]
    [InlineData("How old is Per Poe?", "51", 0)]
    [InlineData("Is John Roe ill?", "51", 0)]
    public void Question_for_one_fact_is_answered_only_by_the_item_that_names_what_it_names(string question, string span, int count)
    {
        Assert.Equal(count, Items(question, span).Count());
    }

    private static IEnumerable<Evidence> Items(string question, string span)
    {
        var whole = Whole(span);
        return ListReading.Items(ListReading.Of([Screened()])[0].List, whole, QuestionAnalyzer.Analyze(question));
    }

    private static Evidence Whole(string span)
    {
        var screened = Screened();
        var window = ListReading.Of([screened])[0].Window;
        var start = Text.IndexOf(span, StringComparison.Ordinal);
        return screened with { Window = window, Sentence = window.Sentences[0], Span = new TextRange(start, start + span.Length) };
    }

    private static Evidence Screened() => EvidenceOf.SentenceOf("a.txt", Text, "Who plays whom?", "plays", 0.5);
}
