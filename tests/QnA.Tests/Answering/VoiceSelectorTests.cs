using QnA.Answering;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class VoiceSelectorTests
{
    private const double Threshold = 0.2;

    [Theory]
    [InlineData("What does Jane Doe say about the port?", "jane doe", "port")]
    [InlineData("what did doe say", "doe", "")]
    [InlineData("Where does Jane Doe stand on the port?", "jane doe", "port")]
    [InlineData("What is Doe’s official position on the port?", "doe", "port")]
    [InlineData("How do the unions see the port?", "union", "port")]
    [InlineData("What did Jane Doe tell the court about the port?", "jane doe", "port")]
    [InlineData("What have the unions and Lowmark said about it?", "lowmark union", "")]
    public void Question_for_a_voice_names_speaker_and_matter(string question, string speakers, string matter)
    {
        var voice = VoiceQuestion.Of(question)!; // a question of that form

        Assert.Equal(speakers, string.Join(' ', voice.Speakers.Order()).Replace("doe jane", "jane doe", StringComparison.Ordinal));
        Assert.Equal(matter, string.Join(' ', voice.Matter.Select(t => t.Key)));
    }

    [Theory]
    [InlineData("Who said that the port would close?")]
    [InlineData("What is the port?")]
    public void Other_questions_are_none(string question)
    {
        Assert.Null(VoiceQuestion.Of(question));
    }

    [Fact]
    public void Statement_of_the_speaker_is_chosen_before_a_likelier_one_of_somebody_else()
    {
        var selection = VoiceSelector.Select(
            VoiceQuestion.Of("What does Doe say about the port?")!,
            [
                EvidenceOf.Sentence("a.txt", "The union said Doe had closed the port.", "closed", 0.6),
                EvidenceOf.Sentence("b.txt", "Doe said the port was safe.", "safe", 0.15),
            ],
            Threshold,
            null);

        Assert.Equal(["b.txt"], selection.Groups.Select(g => g.Lead.Article.Id));
    }

    [Fact]
    public void Statement_under_a_pronoun_is_the_speakers_when_the_sentence_before_names_him()
    {
        var evidence = EvidenceOf.SentenceOf(
            "a.txt", "A headline\n\nJane Doe said boats were late. She dismissed worries about the port.", "She dismissed worries about the port.", "worries", 0.15);

        Assert.Single(VoiceSelector.Select(VoiceQuestion.Of("What does Doe say about the port?")!, [evidence], Threshold, null).Groups);
    }

    [Fact]
    public void Nothing_is_chosen_when_the_speaker_is_not_reported_on_the_matter()
    {
        var evidence = EvidenceOf.Sentence("a.txt", "Doe said the port was safe.", "safe", 0.6);

        Assert.Empty(VoiceSelector.Select(VoiceQuestion.Of("What does Doe say about Peru?")!, [evidence], Threshold, null).Groups);
    }

    [Fact]
    public void Statement_with_a_pronoun_inside_is_shown_behind_who_it_stands_for()
    {
        const string Text = "A headline\n\nNext witness: the harbour chief, Jane Doe. Rain fell. With interest, she says, the pier costs $40.";
        var evidence = EvidenceOf.SentenceOf("a.txt", Text, "With interest, she says, the pier costs $40.", "$40", 0.1);

        var selection = VoiceSelector.Select(VoiceQuestion.Of("What did Jane Doe tell the court?")!, [evidence], Threshold, null);

        Assert.Equal(
            ["Next witness: the harbour chief, Jane Doe.", "With interest, she says, the pier costs $40."], selection.Groups.Select(g => g.Lead.SentenceText));
    }

    [Theory]
    [InlineData("John Roe thanked Jane Doe for the port.")]
    [InlineData("Jane Doe left early. John Roe stayed.")]
    public void Pronoun_does_not_stand_for_a_speaker_when_another_name_comes_nearer(string before)
    {
        var evidence = EvidenceOf.SentenceOf("a.txt", $"A headline\n\n{before} The port, he says, is safe.", "The port, he says, is safe.", "safe", 0.6);

        Assert.Empty(VoiceSelector.Select(VoiceQuestion.Of("What does Jane Doe say about the port?")!, [evidence], Threshold, null).Groups);
    }
}
