using QnA.Answering;
using QnA.Articles;
using QnA.Composing;
using QnA.Grounding;
using QnA.Inference;
using Xunit;

namespace QnA.Tests.Composing;

public sealed class SentenceVerifierTests
{
    private static readonly SentenceVerifier Verifier = new(EvidenceReader.Create(LocalModels.Load()));

    private const string Ferry = "The ferry Alma carried 1,240 passengers from Lowmark to Highmark on 3 March 2024, Captain Jane Doe said.";

    [Theory]
    [InlineData("Captain Jane Doe said that the ferry Alma carried 1,240 passengers from Lowmark to Highmark on 3 March 2024.")]
    [InlineData("According to Captain Jane Doe, 1,240 passengers were carried by the ferry Alma.")]
    public void A_true_paraphrase_is_supported(string sentence)
    {
        var verdict = Verify(sentence, Ferry);

        Assert.Empty(verdict.Objections);
        Assert.True(verdict.IsSupported);
        Assert.InRange(verdict.Supported, AnsweringOptions.UsualSupport, 1);
    }

    [Theory]
    [InlineData("Captain Jane Doe said that the ferry carried 2,800 passengers.", ObjectionKind.Figure, "2,800")]
    [InlineData("Captain Jane Doe said that the ferry Bella carried 1,240 passengers.", ObjectionKind.Name, "Bella")]
    [InlineData("Captain Jane Doe said that the ferry carried 1,240 passengers on 4 March 2024.", ObjectionKind.Date, "4 March 2024")]
    [InlineData("Captain Jane Doe said that the ferry had not carried 1,240 passengers.", ObjectionKind.Negation, "not")]
    [InlineData("The ferry Alma carried 1,240 passengers from Lowmark to Highmark.", ObjectionKind.Voice, "who says it")]
    [InlineData("Captain Jane Doe said that the ferry had carried \"a record crowd\".", ObjectionKind.Quotation, "a record crowd")]
    public void A_fault_has_an_objection_of_its_kind(string sentence, ObjectionKind kind, string reason)
    {
        var verdict = Verify(sentence, Ferry);

        Assert.False(verdict.IsSupported);
        Assert.Contains(verdict.Objections, o => o.Kind == kind && o.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_sentence_that_cites_nothing_is_not_supported()
    {
        Assert.Equal(ObjectionKind.Unsupported, Assert.Single(Verify("The ferry left.").Objections).Kind);
    }

    [Fact]
    public void A_cited_sentence_itself_is_supported_whatever_its_quotation_marks()
    {
        Assert.True(Verify("“We left,” said Doe’s mate", "\"We left,\" said Doe's mate.").IsSupported);
    }

    [Fact]
    public void A_readers_comment_is_called_one()
    {
        CitedText comment = new("The ferry is always late.", SentenceKind.Comment, "Ferries");

        Assert.Contains(Verifier.Verify("The ferry is always late.", [comment], CancellationToken.None).Objections, o => o.Kind == ObjectionKind.Voice);
        Assert.DoesNotContain(Verifier.Verify("A reader wrote that the ferry is always late.", [comment], CancellationToken.None).Objections, o => o.Kind == ObjectionKind.Voice);
    }

    private static SentenceVerdict Verify(string sentence, params string[] cited) =>
        Verifier.Verify(sentence, [.. cited.Select(c => new CitedText(c, SentenceKind.Body, "Ferries"))], CancellationToken.None);
}
