using QnA.Evaluation.Checks;
using QnA.Evaluation.Runs;
using Xunit;
using static QnA.Evaluation.Tests.Checks.CheckSamples;

namespace QnA.Evaluation.Tests.Checks;

public sealed class MutationsTests
{
    private static readonly string[] NamesOfOthers = ["Ada Quill", "Tom Reed"];

    [Theory]
    [InlineData("How long is the wall?", "The wall is 1,250 metres long.", "1,250", "2,250")]
    [InlineData("How much rain fell?", "About 4.5 inches of rain fell.", "4.5", "5.5")]
    [InlineData("How many boats sank?", "Seven boats sank in the storm.", "Seven", "Eight")]
    [InlineData("How many people came?", "Some 22 million people came.", "22", "32")]
    [InlineData("How many of the 3 doors?", "Of 3 doors 2 were shut.", "2", "4")]
    public void A_number_becomes_another_of_the_same_form(string question, string sentence, string old, string other)
    {
        var mutation = Choose(MutationKind.Number, question, sentence, old);

        Assert.Equal((MutationKind.Number, old, other), (mutation.Kind, mutation.Old, mutation.New));
        Assert.Equal(sentence.Replace(old, other, StringComparison.Ordinal), mutation.SentenceAfter);
    }

    [Fact]
    public void A_name_becomes_one_of_another_article()
    {
        var mutation = Choose(MutationKind.Name, "Who built the lighthouse?", "The lighthouse was built by Ivor Lund.", "Ivor Lund");

        Assert.Equal("Ivor Lund", mutation.Old);
        Assert.Contains(mutation.New, NamesOfOthers);
    }

    [Fact]
    public void A_name_becomes_an_invented_one_when_no_other_article_has_a_like_one()
    {
        var mutation = Choose(MutationKind.Name, "Who built it?", "It was built by Ivor in a year.", "Ivor");

        Assert.Equal("Ivor", mutation.Old);
        Assert.Matches("^(?!Ada|Tom|Ivor)[A-Z][a-z]+$", mutation.New);
    }

    [Theory]
    [InlineData("What of the gate?", "The gate was locked.", "", " not", "The gate was not locked.")]
    [InlineData("What of the gate?", "The gate is not locked.", " not", "", "The gate is locked.")]
    [InlineData("What of the gate?", "The gate won't close.", "won't", "will", "The gate will close.")]
    [InlineData("What of the gate?", "The gate didn\u2019t close.", "didn\u2019t", "did", "The gate did close.")]
    [InlineData("What of the gate?", "The gate cannot close.", "cannot", "can", "The gate can close.")]
    public void A_statement_is_denied_or_affirmed(string question, string sentence, string old, string other, string after)
    {
        var mutation = Choose(MutationKind.Negation, question, sentence);

        Assert.Equal((old, other, after), (mutation.Old, mutation.New, mutation.SentenceAfter));
    }

    [Theory]
    [InlineData("When did it open?", "It opened on Friday.", "Friday")]
    [InlineData("When did it open?", "It opened in September.", "September")]
    [InlineData("When did it open?", "It opened in 1987.", "1987")]
    [InlineData("What opened in 1987?", "It opened on Friday in 1987.", "Friday")]
    public void A_date_becomes_another(string question, string sentence, string old)
    {
        var mutation = Choose(MutationKind.Date, question, sentence, old);

        Assert.Equal(old, mutation.Old);
        Assert.NotEqual(old, mutation.New);
        Assert.Equal(char.IsUpper(old[0]), char.IsUpper(mutation.New[0]));
    }

    [Fact]
    public void What_stands_in_a_short_answer_goes_before_the_rest()
    {
        var mutation = Choose(MutationKind.Number, "How long is the wall?", "In the town of 300 houses the wall is 80 metres long.", "80 metres");

        Assert.Equal("80", mutation.Old);
    }

    [Theory]
    [InlineData("Did Ivor Lund pay two crowns?", "Yes: Ivor Lund paid 2 crowns.")]
    [InlineData("What grew?", "Grass.")]
    [InlineData("What grew?", "It grew where George W. Hill and Mayor Ivor Van Lund had also walked.")]
    public void Nothing_is_changed_when_there_is_nothing_but_what_was_asked(string question, string sentence)
    {
        var texts = Texts(sentence);

        var chosen = Enumerable.Range(0, 20)
            .Select(seed => Mutations.Choose("q1", Answer(question, sentence, Harbour, [sentence]), texts, Names(texts), seed));

        Assert.All(chosen, Assert.Null);
    }

    [Fact]
    public void A_value_that_another_cited_sentence_repeats_is_left_alone()
    {
        const string text = "The wall is 80 metres long. It took 80 days.";
        var texts = Texts(text);
        var answer = Answer("How long is the wall?", text, Harbour, ["The wall is 80 metres long.", "It took 80 days."]);

        var chosen = Enumerable.Range(0, 20).Select(seed => Mutations.Choose("q1", answer, texts, Names(texts), seed));

        Assert.DoesNotContain(chosen, m => m?.Kind == MutationKind.Number);
    }

    [Fact]
    public void Kinds_take_turns_and_the_same_id_always_gets_the_same()
    {
        const string text = "The wall was built by Ivor Lund on Friday for 80 crowns.";
        var texts = Texts(text);
        var answer = Answer("What of it?", text, Harbour, [text]);

        var once = Enumerable.Range(0, 40).Select(i => Mutations.Choose($"q{i}", answer, texts, Names(texts), 1)).ToList();
        var twice = Enumerable.Range(0, 40).Select(i => Mutations.Choose($"q{i}", answer, texts, Names(texts), 1)).ToList();

        Assert.Equal(once, twice);
        Assert.Equal(4, once.Select(m => m!.Kind).Distinct().Count());
    }

    [Fact]
    public void The_change_is_made_where_the_sentence_stands()
    {
        const string text = "Rain fell. The wall is 80 metres long. Snow fell.";
        var texts = Texts(text);

        var mutation = Mutations.Choose("q1", Answer("How long is it?", text, Harbour, ["The wall is 80 metres long."], "80 metres"), texts, Names(texts), SeedOf(MutationKind.Number))!;

        Assert.Equal("Rain fell. " + mutation.SentenceAfter + " Snow fell.", mutation.ApplyTo(text));
        Assert.Equal(text.IndexOf(mutation.SentenceBefore, StringComparison.Ordinal), mutation.SentenceStart);
    }

    private static Mutation Choose(MutationKind kind, string question, string sentence, params string[] spans)
    {
        var texts = Texts(sentence);
        var mutation = Mutations.Choose("q1", Answer(question, sentence, Harbour, [sentence], spans), texts, Names(texts), SeedOf(kind));
        Assert.Equal(kind, mutation?.Kind);
        return mutation!;
    }

    // The first seed with which the id of these tests tries this kind first.
    private static int SeedOf(MutationKind kind) =>
        Enumerable.Range(0, 1000).First(seed => StableSample.Choice("q1", seed, "kind", 4) == (int)kind);

    private static NamePool Names(IReadOnlyDictionary<string, string> texts) => new(texts.Select(t => Copy(t.Key, t.Value)));
}
