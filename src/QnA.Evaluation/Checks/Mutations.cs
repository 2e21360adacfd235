using QnA.Answering;
using QnA.Evaluation.Runs;
using QnA.Inference;

namespace QnA.Evaluation.Checks;

/// <summary>Chooses one change in a sentence that an answer cites.</summary>
public static class Mutations
{
    private static readonly MutationKind[] Kinds = Enum.GetValues<MutationKind>();

    /// <summary>
    /// The change, or null when no cited sentence has anything that can be changed. The id decides which kind is tried first;
    /// within a kind, what stands in a short answer goes before the rest, and what the article says only once before what it
    /// repeats. Nothing that stands in the question is changed, in whatever form, and nothing that another cited sentence of the
    /// article repeats.
    /// </summary>
    /// <param name="id">Id of the question.</param>
    /// <param name="answer">The answer, with exact citations.</param>
    /// <param name="texts">The articles by id.</param>
    /// <param name="names">Their names.</param>
    /// <param name="seed">Seed of the choices.</param>
    public static Mutation? Choose(string id, Answer answer, IReadOnlyDictionary<string, string> texts, NamePool names, int seed)
    {
        var asked = SentenceView.KeysOf(answer);
        var cited = answer.Citations
            .Where(c => texts.TryGetValue(c.File, out var text) && c.Start >= 0 && c.End > c.Start && c.End <= text.Length && text.AsSpan(c.Start, c.End - c.Start).SequenceEqual(c.Quote))
            .Select(c => (Citation: c, View: new SentenceView(c, asked)))
            .ToList();
        var first = StableSample.Choice(id, seed, "kind", Kinds.Length);
        foreach (var kind in Kinds.Select((_, i) => Kinds[(first + i) % Kinds.Length]))
        {
            var best = cited.SelectMany(c => EditsOf(kind, c.View, names, id, seed).Select(edit => (c.Citation, Edit: edit)))
                .Where(c => IsSingle(kind, c.Citation, c.Edit, answer))
                .OrderBy(c => IsInShortAnswer(answer, c.Citation, c.Edit.Range) ? 0 : 1)
                .ThenBy(c => WholeWords.Count(texts[c.Citation.File], c.Edit.Range.Of(c.Citation.Quote)) <= 1 ? 0 : 1)
                .Select(c => MutationOf(kind, c.Citation, c.Edit))
                .FirstOrDefault();
            if (best is not null)
            {
                return best;
            }
        }

        return null;
    }

    private static IEnumerable<SentenceEdit> EditsOf(MutationKind kind, SentenceView sentence, NamePool names, string id, int seed) => kind switch
    {
        MutationKind.Number => NumberEdits.In(sentence),
        MutationKind.Date => DateEdits.In(sentence),
        MutationKind.Negation => NegationEdits.In(sentence),
        _ => NameEdits.In(sentence, names, id, seed),
    };

    // Else the old value would be cited rightly, beside the new one.
    private static bool IsSingle(MutationKind kind, Citation citation, SentenceEdit edit, Answer answer)
    {
        var old = edit.Range.Of(citation.Quote);
        return kind == MutationKind.Negation
            || answer.Citations.Where(c => c.File == citation.File).DistinctBy(c => c.Start).Sum(c => WholeWords.Count(c.Quote, old)) == 1;
    }

    private static bool IsInShortAnswer(Answer answer, Citation citation, TextRange range) => answer.ShortAnswers
        .Where(s => s.Citation == citation.Number)
        .Select(s => (At: citation.Quote.IndexOf(s.Text, StringComparison.Ordinal), s.Text.Length))
        .Any(s => s.At >= 0 && new TextRange(s.At, s.At + s.Length).Contains(range));

    private static Mutation MutationOf(MutationKind kind, Citation citation, SentenceEdit edit) => new()
    {
        Kind = kind,
        File = citation.File,
        Start = citation.Start + edit.Range.Start,
        Old = edit.Range.Of(citation.Quote),
        New = edit.New,
        SentenceStart = citation.Start,
        SentenceBefore = citation.Quote,
        SentenceAfter = string.Concat(citation.Quote.AsSpan(0, edit.Range.Start), edit.New, citation.Quote.AsSpan(edit.Range.End)),
    };
}
