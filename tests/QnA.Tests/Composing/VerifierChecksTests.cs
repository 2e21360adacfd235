using QnA.Articles;
using QnA.Composing;
using QnA.Grounding;
using QnA.Inference;
using Xunit;

namespace QnA.Tests.Composing;

/// <summary>The plain checks, over sentences of a world that is in no evaluation set.</summary>
public sealed class VerifierChecksTests
{
    private static readonly SentenceVerifier Verifier = new(EvidenceReader.Create(LocalModels.Load()));

    [Theory]
    [InlineData("Chile sold four ships to Peru in May.", "Peru sold Chile four ships in May.", ObjectionKind.Direction)]
    [InlineData("The union counted 300 drivers and the company 120 vans.", "The union counted 120 drivers and the company 300 vans.", ObjectionKind.Figure)]
    [InlineData("The union said the port had been closed.", "The port had been closed.", ObjectionKind.Voice)]
    [InlineData("Police accuse the owner of having flooded the mine.", "The owner flooded the mine.", ObjectionKind.Voice)]
    [InlineData("\"I never saw the contract,\" the mayor said.", "The mayor never saw the contract.", ObjectionKind.Voice)]
    [InlineData("The port could close in autumn.", "The port closes in autumn.", ObjectionKind.Certainty)]
    [InlineData("Chile is expected to buy the ships.", "Chile will buy the ships.", ObjectionKind.Certainty)]
    [InlineData("The council will vote on the bridge in May.", "The council voted on the bridge in May.", ObjectionKind.Certainty)]
    [InlineData("The company denied that the dam had leaked.", "The company confirmed that the dam had leaked.", ObjectionKind.Negation)]
    [InlineData("The mayor did not dispute the cost.", "The mayor disputed the cost.", ObjectionKind.Negation)]
    [InlineData("The dam leaked in March.", "The dam did not leak in March.", ObjectionKind.Negation)]
    [InlineData("The harbour has 12 cranes.", "The harbour has 12 cranes and employs forty divers.", ObjectionKind.Unsupported)]
    [InlineData("The mayor was re-elected on 3 May 2021.", "The mayor was re-elected on 3 June 2021.", ObjectionKind.Date)]
    [InlineData("The fine was £40,000.", "The fine was £14,000.", ObjectionKind.Figure)]
    [InlineData("Jane Doe runs the port.", "John Doe runs the port.", ObjectionKind.Name)]
    public void A_changed_sentence_is_objected_to(string cited, string sentence, ObjectionKind kind)
    {
        Assert.Contains(Verify(sentence, Text(cited)).Objections, o => o.Kind == kind);
    }

    [Theory]
    [InlineData("Chile sold four ships to Peru in May.", "In May Chile sold Peru 4 ships.")]
    [InlineData("Peru's navy bought the ships from Chile.", "The ships were bought by the Peruvian navy.")]
    [InlineData("Sixty per cent of the money comes from the state.", "The state pays 60% of the money.")]
    [InlineData("The tunnel is 14.2 km long.", "The tunnel has a length of 14,200 metres.")]
    [InlineData("The company denied that the dam had leaked.", "According to the company the dam had not leaked.")]
    [InlineData("By law no fishing is allowed in the bay.", "Fishing in the bay is forbidden by law.")]
    [InlineData("The ferry arrived in Lima on Monday.", "The ferry did not arrive in Lima until Monday.")]
    [InlineData("The company said that it was pumping water out of the mine.", "The company is pumping water out of the mine.")]
    [InlineData("The Lowmark Port Authority closed the quay.", "The LPA closed the quay.")]
    [InlineData("“We were promised a bridge,” Jane Doe said.", "Jane Doe said that they \"were promised a bridge\".")]
    public void A_paraphrase_has_no_objection_of_a_plain_check(string cited, string sentence)
    {
        Assert.DoesNotContain(Verify(sentence, Text(cited)).Objections, o => o.Reason != SentenceVerifier.NotStated);
    }

    [Theory]
    [InlineData("The harbour was shut all week.", "The harbour was not shut at any time that week.")]
    [InlineData("The strike went ahead in all four harbours.", "The strike did not take place in the four harbours.")]
    public void A_denial_in_other_words_is_objected_to_because_the_contrary_is_supported_better(string cited, string sentence)
    {
        Assert.Contains(Verify(sentence, Text(cited)).Objections, o => o.Reason.Contains("contrary", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pronoun_stands_for_a_name_of_the_sentences_before()
    {
        var leaning = Text("She has run the port since 2011.") with { Before = ["Jane Doe is the harbour master of Lowmark."] };

        Assert.DoesNotContain(Verify("Jane Doe has run the port since 2011.", leaning).Objections, o => o.Kind == ObjectionKind.Name);
        Assert.Contains(Verify("Jane Roe has run the port since 2011.", leaning).Objections, o => o.Kind == ObjectionKind.Name);
    }

    [Fact]
    public void A_first_name_may_stand_anywhere_before()
    {
        var cited = Text("Doe runs the port.") with { Before = ["Jane Doe was born in Lima.", "The port is old.", "It lies in the north.", "It was rebuilt."] };

        Assert.DoesNotContain(Verify("Jane Doe runs the port.", cited).Objections, o => o.Kind == ObjectionKind.Name);
    }

    [Fact]
    public void Quoted_words_belong_to_the_one_who_says_them()
    {
        var cited = Text("The board speaks of \"an encouraging start\".");

        Assert.Contains(Verify("Jane Doe praised \"an encouraging start\".", cited, Text("Jane Doe runs the port.")).Objections, o => o.Kind == ObjectionKind.Direction);
        Assert.DoesNotContain(Verify("The board talks of \"an encouraging start\".", cited).Objections, o => o.Kind == ObjectionKind.Direction);
    }

    private static CitedText Text(string text) => new(text, SentenceKind.Body, "");

    private static SentenceVerdict Verify(string sentence, params CitedText[] cited) => Verifier.Verify(sentence, cited, CancellationToken.None);
}
