using QnA.Answering;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class LeaningTests
{
    private const string Text = "A headline\n\nThe mayor of Lowmark opened the bridge. She said that it was late. Rain fell.\n\nIs it safe?\n\nNobody has tested the cables.";

    [Fact]
    public void Sentence_before_is_shown_when_a_pronoun_leans_on_it()
    {
        var evidence = EvidenceOf.SentenceOf("a.txt", Text, "She said that it was late.", "late", 0.6);

        var groups = Leaning.WithSupports([new EvidenceGroup(evidence, [])]);

        Assert.Equal(["The mayor of Lowmark opened the bridge.", "She said that it was late."], groups.Select(g => g.Lead.SentenceText));
    }

    [Fact]
    public void Sentence_before_is_not_shown_twice()
    {
        var first = EvidenceOf.SentenceOf("a.txt", Text, "The mayor of Lowmark opened the bridge.", "mayor", 0.6);
        var evidence = EvidenceOf.SentenceOf("a.txt", Text, "She said that it was late.", "late", 0.6);

        Assert.Equal(2, Leaning.WithSupports([new EvidenceGroup(evidence, []), new EvidenceGroup(first, [])]).Count);
    }

    [Fact]
    public void Question_of_the_article_is_shown_before_its_answer()
    {
        var evidence = EvidenceOf.SentenceOf("a.txt", Text, "Nobody has tested the cables.", "Nobody", 0.6);

        Assert.Equal(["Is it safe?", "Nobody has tested the cables."], Leaning.WithSupports([new EvidenceGroup(evidence, [])]).Select(g => g.Lead.SentenceText));
    }

    [Fact]
    public void Question_of_the_article_is_not_shown_before_an_answer_that_says_what_it_is_about()
    {
        const string Full = "A headline\n\nIs it safe?\n\nThe cables of the bridge at Lowmark were all tested in the spring.";
        var evidence = EvidenceOf.SentenceOf("a.txt", Full, "The cables of the bridge at Lowmark were all tested in the spring.", "tested", 0.6);

        Assert.Single(Leaning.WithSupports([new EvidenceGroup(evidence, [])]));
    }
}
