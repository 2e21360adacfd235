using QnA.Answering;
using QnA.Questions;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class ContradictionsTests
{
    private static readonly AnalyzedQuestion HowMany = QuestionAnalyzer.Analyze("How many people joined the strike?");

    [Fact]
    public void Values_of_two_speakers_in_one_article_contradict()
    {
        var best = EvidenceOf.SentenceOf(
            "a.txt", "A headline\n\nThe union said 2,500 people had joined. The company put the number at about 900. Rain fell.", "The union said 2,500 people had joined.", "2,500", 0.6);

        var sides = Contradictions.Of(HowMany, best, [best], AnsweringRules.None);

        Assert.Equal("900", new string([.. sides.Single().SpanText.Where(char.IsDigit)]));
    }

    [Theory]
    [InlineData("Some 2,500 people had joined by noon. The company spoke of 900.")]
    [InlineData("About 2,500 people had joined by noon. Its owner says there were only 900.")]
    public void Bare_number_of_another_speaker_counts_what_was_counted_before(string text)
    {
        var first = text[..(text.IndexOf('.', StringComparison.Ordinal) + 1)];
        var best = EvidenceOf.SentenceOf("a.txt", "A headline\n\n" + text, first, "2,500", 0.6);

        Assert.Equal("900", Contradictions.Of(HowMany, best, [best], AnsweringRules.None).Single().SpanText);
        Assert.Empty(Contradictions.Of(HowMany, best, [best], AnsweringRules.OtherSpeakers));
    }

    [Fact]
    public void Speaker_beside_a_sentence_that_repeats_the_value_contradicts_it()
    {
        var best = EvidenceOf.Sentence("a.txt", "The strike, which 2,500 people joined, is over.", "2,500 people", 0.6);
        var repeated = EvidenceOf.SentenceOf(
            "b.txt", "A headline\n\nThe union maintains that it had 2,500. The company says there were 900.", "The union maintains that it had 2,500.", "2,500", 0.1);

        var side = Contradictions.Of(HowMany, best, [best, repeated], AnsweringRules.None).Single();

        Assert.Equal(("b.txt", "900"), (side.Article.Id, side.SpanText));
    }

    [Theory]
    [InlineData("The union said 2,500 people had joined. They marched for 3 hours in all.")]
    [InlineData("About 2,500 people had joined by noon. The company put the number of its trains at 900.")]
    public void Neighbouring_numbers_do_not_contradict_when_nobody_else_gives_the_same_count(string text)
    {
        var first = text[..(text.IndexOf('.', StringComparison.Ordinal) + 1)];
        var best = EvidenceOf.SentenceOf("a.txt", "A headline\n\n" + text, first, "2,500", 0.6);

        Assert.Empty(Contradictions.Of(HowMany, best, [best], AnsweringRules.None));
    }

    [Fact]
    public void Values_shown_beside_the_best_are_set_against_each_other_when_they_contradict()
    {
        var question = QuestionAnalyzer.Analyze("How long is the bridge?");
        var (first, second) = (EvidenceOf.Sentence("b.txt", "The 1,420-metre bridge is open.", "1,420-metre", 0.5), EvidenceOf.Sentence("c.txt", "Scrap the 1.38km bridge, she said.", "1.38km", 0.4));

        var selection = FactoidSelector.Select(question, [EvidenceOf.Sentence("a.txt", "The old footbridge is 90 metres long.", "90 metres", 0.55), first, second], 0.1, null);

        Assert.Equal([first, second], selection.Disagreements.Single().Sides);
    }

    [Fact]
    public void Values_shown_beside_the_best_are_left_alone_when_they_agree_or_stand_in_one_article()
    {
        var question = QuestionAnalyzer.Analyze("How long is the bridge?");
        var shown = EvidenceOf.Sentence("b.txt", "The 1,420-metre bridge is open.", "1,420-metre", 0.5);

        Assert.Null(Contradictions.AmongShown(question, shown, [EvidenceOf.Sentence("c.txt", "The bridge, 1.42 km long, is open.", "1.42 km", 0.4)]));
        Assert.Null(Contradictions.AmongShown(question, shown, [EvidenceOf.Sentence("b.txt", "Scrap the 1.38km bridge, she said.", "1.38km", 0.4)]));
    }

    [Fact]
    public void Three_values_are_all_sides_when_each_differs_from_the_others()
    {
        var question = QuestionAnalyzer.Analyze("How long is the bridge?");
        var best = EvidenceOf.Sentence("a.txt", "The bridge is 1,340 metres long.", "1,340 metres", 0.6);

        var sides = Contradictions.Of(
            question,
            best,
            [
                best,
                EvidenceOf.Sentence("b.txt", "The bridge has a length of 1.34 km.", "1.34 km", 0.5),
                EvidenceOf.Sentence("c.txt", "The bridge is 1.5 km long.", "1.5 km", 0.4),
                EvidenceOf.Sentence("d.txt", "The bridge, 2 km long, is new.", "2 km", 0.3),
            ],
            AnsweringRules.None);

        Assert.Equal(["c.txt", "d.txt"], sides.Select(s => s.Article.Id));
    }

    [Fact]
    public void Dates_do_not_contradict_when_one_sentence_speaks_of_another_matter()
    {
        var question = QuestionAnalyzer.Analyze("When will the court hear the case of Lowmark Harbour?");
        var best = EvidenceOf.Sentence("a.txt", "The court will hear the case on 18 September.", "18 September", 0.4);
        var other = EvidenceOf.Sentence("b.txt", "Lowmark Harbour was founded in February.", "February", 0.3);

        Assert.Empty(Contradictions.Of(question, best, [best, other with { Features = other.Features with { Coverage = 0.4 } }], AnsweringRules.None));
    }
}
