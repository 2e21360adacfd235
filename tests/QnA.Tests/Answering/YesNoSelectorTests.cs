using QnA.Answering;
using QnA.Questions;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class YesNoSelectorTests
{
    private const double Threshold = 0.2;

    private static readonly AnalyzedQuestion Warned = QuestionAnalyzer.Analyze("Were the drivers warned in time?");

    [Fact]
    public void YesNo_names_a_disagreement_when_one_affirms_and_another_denies()
    {
        var selection = YesNoSelector.Select(
            Warned,
            [
                new Stance(EvidenceOf.Sentence("a.txt", "The union says the drivers were warned in time.", "warned", 0.7), 1.5, double.NegativeInfinity),
                new Stance(EvidenceOf.Sentence("b.txt", "The company denies that drivers were warned.", "denies", 0.1), -0.5, 0.5),
            ],
            Threshold,
            null);

        Assert.Equal(["a.txt", "b.txt"], selection.Disagreements.Single().Sides.Select(s => s.Article.Id));
        Assert.Equal(["a.txt", "b.txt"], selection.Groups.Select(g => g.Lead.Article.Id));
    }

    [Fact]
    public void YesNo_names_no_disagreement_when_a_denial_is_only_about_the_same_names()
    {
        var question = QuestionAnalyzer.Analyze("Did Lowmark close the harbour?");

        var selection = YesNoSelector.Select(
            question,
            [
                new Stance(EvidenceOf.Sentence("a.txt", "Lowmark closed the harbour in May.", "closed", 0.7), 1.5, double.NegativeInfinity),
                new Stance(EvidenceOf.Sentence("b.txt", "Lowmark never had a railway.", "never", 0.3), -2, -1),
            ],
            Threshold,
            null);

        Assert.Empty(selection.Disagreements);
    }

    [Fact]
    public void YesNo_puts_what_supports_the_claim_before_what_is_only_near_it()
    {
        var selection = YesNoSelector.Select(
            Warned,
            [
                new Stance(EvidenceOf.Sentence("a.txt", "Drivers met in time for lunch.", "met", 0.5), -2, double.NegativeInfinity),
                new Stance(EvidenceOf.Sentence("b.txt", "Drivers like time tables.", "like", 0.4), -2, double.NegativeInfinity),
                new Stance(EvidenceOf.Sentence("c.txt", "A warning reached every cab an hour before.", "warning", 0.3), 2, double.NegativeInfinity),
            ],
            Threshold,
            2);

        Assert.Equal(["a.txt", "c.txt"], selection.Groups.Select(g => g.Lead.Article.Id));
    }

    [Theory]
    [InlineData("The mayor said the warning came at nine.", 3, AnsweringRules.None)]
    [InlineData("The mayor said the warning came at nine.", 1, AnsweringRules.Speakers)]
    [InlineData("Trams run on rails in this town.", 1, AnsweringRules.None)]
    public void YesNo_hears_who_says_something_on_it_though_another_sentence_is_likelier(string sentence, int shown, AnsweringRules without)
    {
        var selection = YesNoSelector.Select(
            Warned,
            [
                new Stance(EvidenceOf.Sentence("a.txt", "The quarrel over the warned drivers goes on.", "warned", 0.9), 1.5, double.NegativeInfinity),
                new Stance(EvidenceOf.Sentence("b.txt", sentence, "warning", 0.3), -3, double.NegativeInfinity),
                new Stance(EvidenceOf.Sentence("c.txt", sentence.Replace("mayor", "driver of a tram", StringComparison.Ordinal), "warning", 0.25), -3, double.NegativeInfinity),
                new Stance(EvidenceOf.Sentence("d.txt", "The mayor said it was raining.", "raining", 0.1), -3, double.NegativeInfinity),
            ],
            Threshold,
            null,
            without);

        Assert.Equal(shown, selection.Groups.Count);
        Assert.Empty(selection.Disagreements);
    }

    [Fact]
    public void YesNo_refuses_when_no_sentence_reaches_the_threshold()
    {
        Assert.Empty(YesNoSelector.Select(Warned, [new Stance(EvidenceOf.Sentence("a.txt", "Drivers slept.", "slept", 0.1), 3, 0)], Threshold, null).Groups);
    }
}
