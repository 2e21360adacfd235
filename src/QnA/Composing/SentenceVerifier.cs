using QnA.Answering;
using QnA.Composing.Checks;
using QnA.Grounding;
using QnA.Language;

namespace QnA.Composing;

/// <summary>
/// Decides whether a sentence that a language model wrote may be shown: by the local model, which judges whether the cited
/// sentences support it, and by plain checks of what that model reads over: numbers, dates, names, denials, who says it.
/// </summary>
/// <param name="reader">Reads claims and passages.</param>
/// <param name="threshold">Least probability of support, 0 to 1.</param>
public sealed class SentenceVerifier(EvidenceReader reader, double threshold = AnsweringOptions.UsualSupport)
{
    /// <summary>The reason of the objection that the probability is too small.</summary>
    public const string NotStated = "The cited sentences do not state this.";

    /// <summary>Holds a sentence against exactly what it cites.</summary>
    /// <param name="sentence">One sentence, without its citation marks.</param>
    /// <param name="cited">The sentences that it cites, as numbered by the caller.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public SentenceVerdict Verify(string sentence, IReadOnlyList<CitedText> cited, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sentence);
        ArgumentNullException.ThrowIfNull(cited);
        if (cited.Count == 0)
        {
            return new SentenceVerdict(false, 0, [new Objection(ObjectionKind.Unsupported, "The sentence cites nothing.")]);
        }

        if (IsVerbatim(sentence, cited))
        {
            return new SentenceVerdict(true, 1, []);
        }

        var composed = new ParsedText(sentence);
        var texts = cited.Select(c => new ParsedText(c.Text)).ToList();
        var features = SupportFeatures.Of(composed, cited, reader, cancellationToken);
        var supported = SupportScore.Of(features);
        List<Objection> objections = [.. Checked(composed, cited, texts), .. Additions.Find(composed, cited, reader, cancellationToken), .. Contrasts.Find(features, composed, texts)];
        if (supported < threshold)
        {
            objections.Insert(0, new Objection(ObjectionKind.Unsupported, NotStated));
        }

        return new SentenceVerdict(objections.Count == 0, supported, objections);
    }

    private static IEnumerable<Objection> Checked(ParsedText sentence, IReadOnlyList<CitedText> cited, List<ParsedText> texts) =>
    [
        .. Figures.Find(sentence, texts),
        .. DatesNamed.Find(sentence, texts),
        .. Names.Find(sentence, cited),
        .. Negations.Find(sentence, texts),
        .. Opposites.Find(sentence, texts),
        .. Voices.Find(sentence, cited),
        .. Certainties.Find(sentence, texts),
        .. Bindings.Find(sentence, texts),
        .. Bindings.FindMisplaced(sentence, texts),
        .. Speakers.Find(sentence, cited),
        .. Quotations.Find(sentence, cited),
    ];

    /// <summary>Whether the sentence is one of those that it cites, word for word, and no reader's post.</summary>
    private static bool IsVerbatim(string sentence, IReadOnlyList<CitedText> cited)
    {
        var plain = Plain(sentence);
        return cited.Any(c => c.Kind != Articles.SentenceKind.Comment && Plain(c.Text) == plain);
    }

    private static string Plain(string text) => TextNormalizer.ForMatch(text).TrimEnd('.', '!', '?', '"', '\'', ' ');
}
