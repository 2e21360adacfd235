using QnA.Answering;
using QnA.Questions;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class SelectorTests
{
    private const double Threshold = 0.5;

    private static readonly AnalyzedQuestion HowLong = QuestionAnalyzer.Analyze("How many days did the strike last?");

    [Fact]
    public void Factoid_refuses_when_the_best_probability_is_below_the_threshold()
    {
        var selection = FactoidSelector.Select(HowLong, [EvidenceOf.Sentence("a.txt", "The strike lasted two days.", "two days", 0.4)], Threshold, null);

        Assert.Empty(selection.Groups);
    }

    [Fact]
    public void Factoid_shows_both_values_when_articles_disagree()
    {
        var selection = FactoidSelector.Select(
            HowLong,
            [
                EvidenceOf.Sentence("a.txt", "The strike lasted two days.", "two days", 0.9),
                EvidenceOf.Sentence("b.txt", "Drivers walked out for three days in all, the union said.", "three days", 0.6),
            ],
            Threshold,
            null);

        Assert.Equal(["a.txt", "b.txt"], selection.Disagreements.Single().Sides.Select(s => s.Article.Id));
        Assert.Equal(["two days", "three days"], selection.ShortAnswers.Select(s => s[0].SpanText));
    }

    [Fact]
    public void Factoid_shows_what_another_speaker_says_beside_a_sentence_that_is_not_the_best()
    {
        var shown = EvidenceOf.SentenceOf(
            "b.txt", "A headline\n\nBy its own account the strike took 20 days. The ministry spoke of 12.", "By its own account the strike took 20 days.", "20 days", 0.8);

        var selection = FactoidSelector.Select(HowLong, [EvidenceOf.Sentence("a.txt", "The strike lasted months.", "months", 0.9), shown], Threshold, null);

        Assert.Equal(["20 days", "12"], selection.Disagreements.Single().Sides.Select(s => s.SpanText));
        Assert.Equal(3, selection.Groups.Count);
    }

    [Fact]
    public void Factoid_cites_a_second_article_when_it_says_the_same()
    {
        var selection = FactoidSelector.Select(
            HowLong,
            [
                EvidenceOf.Sentence("a.txt", "The strike lasted two days.", "two days", 0.9),
                EvidenceOf.Sentence("b.txt", "The strike lasted for 2 days.", "2 days", 0.8),
            ],
            Threshold,
            null);

        Assert.Empty(selection.Disagreements);
        Assert.Equal(["a.txt", "b.txt"], selection.Groups.Single().All.Select(e => e.Article.Id));
        Assert.Equal(2, selection.ShortAnswers.Single().Count);
    }

    [Fact]
    public void List_unites_the_items_of_several_articles()
    {
        var selection = ListSelector.Select(
            [
                EvidenceOf.Sentence("a.txt", "The city wants trams and buses.", "trams and buses", 0.8),
                EvidenceOf.Sentence("b.txt", "Another wish of the mayor is a ferry line.", "a ferry line", 0.6),
                EvidenceOf.Sentence("c.txt", "Nobody mentioned bicycles at the meeting.", "bicycles", 0.05),
            ],
            Threshold,
            null);

        Assert.Equal(["trams and buses", "a ferry line"], selection.ShortAnswers.Select(s => s[0].SpanText));
    }

    [Fact]
    public void Topic_takes_a_second_article_before_a_second_sentence_of_the_first()
    {
        var selection = TopicSelector.Select(
            [
                EvidenceOf.Sentence("a.txt", "Noise was the main worry of residents.", "Noise", 0.9),
                EvidenceOf.Sentence("a.txt", "Night work doubled complaints in March.", "complaints", 0.85),
                EvidenceOf.Sentence("b.txt", "A wall now shields the school from trains.", "wall", 0.6),
            ],
            Threshold,
            2,
            QuestionShape.Topic);

        Assert.Equal(["a.txt", "b.txt"], selection.Groups.Select(g => g.Lead.Article.Id));
    }

    [Fact]
    public void Topic_named_in_a_short_sentence_is_told_of_by_lesser_ones()
    {
        var told = EvidenceOf.Sentence("b.txt", "The two boats that were lost in the storm came home on Friday, a week late.", "came home", 0.42);

        Assert.Equal(2, Shown("Two boats were lost.").Groups.Count);
        Assert.Single(Shown("Two boats were lost off the cape in a storm that nobody had seen coming.").Groups);

        Selection Shown(string first) =>
            TopicSelector.Select([EvidenceOf.Sentence("a.txt", first, "lost", 0.9), told], 0.2, null, QuestionShape.Topic);
    }

    [Fact]
    public void YesNo_shows_who_denies_beside_who_affirms()
    {
        var selection = TopicSelector.Select(
            [
                EvidenceOf.Sentence("a.txt", "The union says the drivers were warned in time.", "warned", 0.9),
                EvidenceOf.Sentence("b.txt", "The company denies that anybody gave a warning.", "denies", 0.3),
            ],
            Threshold,
            null,
            QuestionShape.YesNo);

        Assert.Equal(["a.txt", "b.txt"], selection.Groups.Select(g => g.Lead.Article.Id));
    }

    [Fact]
    public void YesNo_keeps_the_likeliest_sentence_when_only_one_is_wanted()
    {
        var selection = TopicSelector.Select(
            [
                EvidenceOf.Sentence("a.txt", "The union says the drivers were warned in time.", "warned", 0.9),
                EvidenceOf.Sentence("b.txt", "The company denies that anybody gave a warning.", "denies", 0.3),
            ],
            Threshold,
            1,
            QuestionShape.YesNo);

        Assert.Equal("a.txt", selection.Groups[0].Lead.Article.Id);
    }

    [Fact]
    public void List_refuses_when_there_is_only_noise_in_many_articles()
    {
        var noise = Enumerable.Range(0, 40).Select(i => EvidenceOf.Sentence($"{i}.txt", $"Story number {i} is about the weather.", "weather", 0.04));

        Assert.Empty(ListSelector.Select([.. noise], 0.2, null).Groups);
    }

    [Fact]
    public void List_that_an_article_gives_leaves_little_to_others()
    {
        const string Text = "A headline\n\nThe city wants:\n- trams\n- buses\n";

        var selection = ListSelector.Select(
            [
                EvidenceOf.SentenceOf("a.txt", Text, "trams", "trams", 0.8),
                EvidenceOf.SentenceOf("a.txt", Text, "buses", "buses", 0.8),
                EvidenceOf.Sentence("b.txt", "The mayor arrived on a ferry.", "a ferry", 0.4),
            ],
            Threshold,
            null);

        Assert.Equal(["trams", "buses"], selection.Groups.Select(g => g.Lead.SentenceText));
    }

    [Fact]
    public void List_leads_with_the_span_that_has_all_the_items()
    {
        var selection = ListSelector.Select(
            [
                EvidenceOf.Sentence("a.txt", "The city wants trams.", "trams", 0.8),
                EvidenceOf.Sentence("b.txt", "On the wish list of the mayor are trams, a ferry and buses.", "trams, a ferry and buses", 0.6),
            ],
            Threshold,
            null);

        Assert.Equal("trams, a ferry and buses", selection.ShortAnswers.Single()[0].SpanText);
    }

    [Fact]
    public void Top_bounds_the_sentences_shown()
    {
        var selection = ListSelector.Select(
            [
                EvidenceOf.Sentence("a.txt", "The city wants trams and buses.", "trams and buses", 0.8),
                EvidenceOf.Sentence("b.txt", "Another wish of the mayor is a ferry line.", "a ferry line", 0.6),
            ],
            Threshold,
            1);

        Assert.Single(selection.Groups);
    }

    [Fact]
    public void List_refuses_when_no_item_comes_near_the_threshold_by_itself()
    {
        var selection = ListSelector.Select(
            [
                EvidenceOf.Sentence("a.txt", "The city wants trams.", "trams", 0.09),
                EvidenceOf.Sentence("b.txt", "Another wish of the mayor is a ferry line.", "a ferry line", 0.08),
                EvidenceOf.Sentence("c.txt", "Nobody mentioned bicycles at the meeting.", "bicycles", 0.08),
            ],
            0.2,
            null);

        Assert.Empty(selection.Groups);
    }
}
