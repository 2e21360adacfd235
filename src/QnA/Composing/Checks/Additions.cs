using System.Numerics.Tensors;
using System.Text.RegularExpressions;
using QnA.Grounding;
using QnA.Inference;
using QnA.Language;

namespace QnA.Composing.Checks;

/// <summary>
/// A part of the sentence that is joined to it ("and handed out water", "because of the noise") must have something to do with
/// what is cited. A paraphrase replaces a word here and there; a part that has no word of the sources and none like them is invented.
/// </summary>
internal static partial class Additions
{
    /// <summary>Cosine of two words' embeddings from which one may stand for the other; on the tuning part paraphrases have 0.56 and more.</summary>
    private const double Alike = 0.55;

    /// <summary>Content words of a joined part; a single one is too often a turn of phrase.</summary>
    private const int LeastJoined = 2;

    /// <summary>The same of any other part.</summary>
    private const int LeastOther = 3;

    public static IEnumerable<Objection> Find(ParsedText sentence, IReadOnlyList<CitedText> cited, EvidenceReader reader, CancellationToken cancellationToken)
    {
        var known = cited.SelectMany(c => Terms.Extract(c.Text).Concat(Terms.Extract(c.Title))).DistinctBy(t => t.Key).ToList();
        var keys = known.Select(t => t.Key).ToHashSet();
        foreach (var part in Parts(sentence.Text))
        {
            var words = sentence.Terms.Where(t => part.Contains(t.Range) && !AboutTheSource.Contains(t.Key)).ToList();
            var isJoined = Joining.IsMatch(part.Of(sentence.Text));
            if (words.Count >= (isJoined ? LeastJoined : LeastOther) && !words.Exists(t => keys.Contains(t.Key)) && !words.Exists(IsLikeOne))
            {
                yield return new Objection(ObjectionKind.Unsupported, $"Nothing in the cited sentences states \"{part.Of(sentence.Text).Trim(' ', ',', '.')}\".");
            }
        }

        bool IsLikeOne(Term term)
        {
            var vectors = reader.Embed([Lower(term), .. known.Select(Lower)], cancellationToken);
            return vectors.Skip(1).Any(v => TensorPrimitives.Dot(vectors[0].Span, v.Span) >= Alike);
        }
    }

    private static string Lower(Term term) => term.Text.ToLowerInvariant();

    private static IEnumerable<TextRange> Parts(string text)
    {
        var from = 0;
        foreach (var cut in Cut.Matches(text).Select(m => m.Index).Append(text.Length).Where(c => c > 0))
        {
            yield return new TextRange(from, cut);
            from = cut;
        }
    }

    /// <summary>Keys of the words by which a composed sentence speaks of who wrote and where.</summary>
    private static readonly HashSet<string> AboutTheSource =
    [
        .. "one reader comment commenter forum post poster user member thread article report view opinion account thing other reason fact part way case time occasion topic question example"
            .Split(' ').Select(Stemmer.Stem),
    ];

    [GeneratedRegex(@"[,;:]\s|\b(?:and|or|because|after|before|while|whereas|including|led by|with|without|although|though|but|so|who|which|where|when|since|despite|until|by|in|at|for|of|to|from|on)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cut { get; }

    [GeneratedRegex(@"^\W*(?:and|or|because|after|including|led by|with|although|though|but|so|where|while|when|despite)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Joining { get; }
}
