using QnA.Inference;
using QnA.Language;

namespace QnA.Conversations;

/// <summary>A question in which phrases take the place of others, one after another. Not thread-safe.</summary>
/// <param name="previous">The question.</param>
/// <param name="before">The question before that one: what both name is the topic, and stays.</param>
/// <param name="isCorrection">Whether the new phrases put right what was said last.</param>
internal sealed class Splicing(string previous, string before, bool isCorrection)
{
    private readonly List<(TextRange Range, string Text)> _changes = [];
    private readonly IReadOnlyList<NounPhrase> _phrases = NounPhrases.Find(previous);
    private string _behind = "";

    /// <summary>Whether any phrase found a place.</summary>
    public bool Replaced => _changes.Count > 0;

    /// <summary>Puts a phrase in its place, or behind the question when it brings a preposition of its own; false when it fits nowhere.</summary>
    public bool Place(NounPhrase part)
    {
        if (part.Preposition is { } preposition)
        {
            if (_phrases.FirstOrDefault(p => p.Preposition == preposition && IsFree(p)) is { } same)
            {
                return Change(part.IsGerund ? WithJoined(same) : Whole(same), part.Text);
            }

            // "and in 2019" after "... last year"; "of Peru" after "call Chile".
            if (part.Kind is Referent.Value or Referent.Country && _phrases.LastOrDefault(p => p.Kind == part.Kind && IsFree(p)) is { } alike)
            {
                return part.Kind == Referent.Value && alike.Preposition is not null
                    ? Change(new TextRange(Start(alike), Whole(alike).End), $"{preposition} {part.Text}")
                    : Change(Whole(alike), part.Text);
            }

            _behind += $" {preposition} {part.Text}";
            return true;
        }

        return Target(part) is { } target && Change(target.Range, target.Text);
    }

    /// <summary>The question, and what of the old one is left in it.</summary>
    public StandaloneQuestion Result(IReadOnlyList<string> lent)
    {
        var text = "";
        var kept = new List<string>();
        var at = 0;
        foreach (var (range, wanted) in _changes.OrderBy(c => c.Range.Start))
        {
            kept.Add(previous[at..range.Start]);
            text += previous[at..range.Start] + wanted;
            at = range.End;
        }

        kept.Add(previous[at..]);
        text = FollowUp.Trim(text + previous[at..]) + _behind;
        return new StandaloneQuestion(
            FollowUp.Capitalize(text) + "?", [.. kept.Select(FollowUp.Trim).Where(k => Terms.Extract(k).Count > 0 || Words.Split(k).Count > 1).Concat(lent).Distinct()]);
    }

    private (TextRange Range, string Text)? Target(NounPhrase part)
    {
        var kind = part.Kind;
        if (kind == Referent.Thing && !part.IsDefinite && !part.IsPlural && !part.Text.Contains(' ') && _phrases.Any(p => p.Kind is Referent.Person or Referent.Name))
        {
            // English singulars want a determiner; a bare one is mostly a name without its capital.
            kind = Referent.Person;
        }

        if (kind is Referent.Thing or Referent.Role && _phrases.FirstOrDefault(p => p.Head == part.Head && IsFree(p)) is { } namesake)
        {
            return (Whole(namesake), part.Text);
        }

        var alike = _phrases.Where(p => Ellipsis.IsAlike(p.Kind, kind) && IsFree(p) && !p.IsAsked).ToList();
        if (kind == Referent.Thing)
        {
            return Thing(part, alike);
        }

        alike = alike.Count == 0 && Ellipsis.IsActor(kind) ? [.. _phrases.Where(p => Ellipsis.IsActor(p.Kind) && IsFree(p))] : alike;
        alike = alike.Exists(p => p.Preposition is null) ? [.. alike.Where(p => p.Preposition is null)] : alike;
        var fresh = alike.Where(p => !before.Contains(p.Text, StringComparison.OrdinalIgnoreCase)).ToList();
        var target = fresh.Count == 1 ? fresh[0] : alike.LastOrDefault();
        return target is null ? null : (Whole(target), part.Text);
    }

    /// <summary>"And women?" takes the place of what is counted or asked for, "the dog" that of "the cat".</summary>
    private (TextRange Range, string Text)? Thing(NounPhrase part, List<NounPhrase> alike)
    {
        var asked = _phrases.FirstOrDefault(p => p.IsAsked && p.Kind is Referent.Thing or Referent.Role && IsFree(p));
        if (!part.IsDefinite && asked is not null)
        {
            var noun = asked.Range.End - asked.Text.Length + 4;
            return (new TextRange(noun, asked.Range.End), part.Text);
        }

        var target = alike.LastOrDefault(p => p.IsDefinite == part.IsDefinite && p.IsPlural == part.IsPlural && p.Preposition is null)
            ?? alike.LastOrDefault(p => p.IsDefinite == part.IsDefinite)
            ?? (isCorrection ? alike.LastOrDefault() : null)
            ?? (part.IsDefinite ? _phrases.LastOrDefault(p => p.Kind is Referent.Name or Referent.Country && IsFree(p) && p.Preposition is null) : null);
        return target is null ? null : (Whole(target), part.Text);
    }

    private bool Change(TextRange range, string text)
    {
        _changes.Add((range, text));
        return true;
    }

    private bool IsFree(NounPhrase phrase) => !_changes.Exists(c => c.Range.Overlaps(phrase.Range));

    private int Start(NounPhrase phrase) => previous.LastIndexOf(phrase.Preposition!, phrase.Range.Start, StringComparison.OrdinalIgnoreCase); // only asked where one stands before it

    /// <summary>The phrase with what "and" joins to it: "ships and trains".</summary>
    private TextRange WithJoined(NounPhrase phrase)
    {
        var range = Whole(phrase);
        foreach (var next in _phrases.Where(p => p.Range.Start >= range.End && p.Preposition is null))
        {
            if (previous[range.End..next.Range.Start].Trim() is "and" or "or" or ",")
            {
                range = new TextRange(range.Start, next.Range.End);
            }
        }

        return range;
    }

    /// <summary>The phrase with what it owns ("the treaty's timing") and with a clause that hangs on it ("the day when it opened").</summary>
    private TextRange Whole(NounPhrase phrase)
    {
        var range = phrase.Range;
        var at = _phrases.ToList().IndexOf(phrase);
        for (; phrase.IsPossessive && at + 1 < _phrases.Count && _phrases[at + 1].Range.Start <= range.End + 1; phrase = _phrases[++at])
        {
            range = new TextRange(range.Start, _phrases[at + 1].Range.End);
        }

        var rest = previous[range.End..];
        var clause = rest.TrimStart();
        return phrase.Preposition is not null && (clause.StartsWith("when ", StringComparison.OrdinalIgnoreCase) || clause.StartsWith("that ", StringComparison.OrdinalIgnoreCase)
            || clause.StartsWith("which ", StringComparison.OrdinalIgnoreCase) || clause.StartsWith("who ", StringComparison.OrdinalIgnoreCase))
            ? new TextRange(range.Start, FollowUp.Trim(previous).Length)
            : range;
    }
}
