using System.Text.RegularExpressions;
using QnA.Articles;
using QnA.Grounding;
using QnA.Language;
using QnA.Questions;

namespace QnA.Answering;

/// <summary>
/// "Tell me about ..." is asked for more than one short sentence. The sentence chosen names the topic; what its paragraph goes on
/// with is about the same thing under a pronoun, and for that reason shares no word with the question.
/// </summary>
internal static partial class GoingOn
{
    /// <summary>An answer of as many words says enough.</summary>
    private const int EnoughWords = 30;

    private const int MostSentences = 2;

    /// <summary>The groups; where they are short, the first with what its paragraph goes on with.</summary>
    public static IReadOnlyList<EvidenceGroup> With(AnalyzedQuestion question, IReadOnlyList<EvidenceGroup> groups)
    {
        if (question.Shape is not (QuestionShape.Topic or QuestionShape.Keywords) || groups.Count == 0 || groups[0].Lead is not { Sentence.Kind: SentenceKind.Body } lead)
        {
            return groups;
        }

        var shown = groups.SelectMany(g => g.All).Select(e => (e.Article.Id, e.Sentence.Index)).ToHashSet();
        var words = groups.Sum(g => Words.Split(g.Lead.SentenceText).Count);
        var behind = new List<EvidenceGroup>();
        foreach (var next in Behind(lead).TakeWhile(s => shown.Add((lead.Article.Id, s.Index))))
        {
            if (words >= EnoughWords)
            {
                break;
            }

            behind.Add(new EvidenceGroup(lead with { Sentence = next, Span = next.Range, HasShortAnswer = false }, []));
            words += Words.Split(lead.Article.TextOf(next)).Count;
        }

        return [groups[0], .. behind, .. groups.Skip(1)];
    }

    /// <summary>The sentences that follow in the paragraph, as long as a pronoun ties each to what was said before.</summary>
    private static IEnumerable<Sentence> Behind(Evidence lead) =>
        lead.Article.ParagraphOf(lead.Sentence).SkipWhile(s => s.Index <= lead.Sentence.Index)
            .TakeWhile(s => s.Kind == SentenceKind.Body && Pronoun.IsMatch(lead.Article.TextOf(s)))
            .Take(MostSentences);

    [GeneratedRegex(@"\b(?:he|she|it|they|him|them|his|her|its|their|we|our)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun { get; }
}
