using System.Text.RegularExpressions;
using QnA.Inference;
using QnA.Language;

namespace QnA.Conversations;

/// <summary>Puts what a pronoun stands for in its place, where the question itself does not say it.</summary>
internal static partial class Pronouns
{
    private const int MostReplaced = 3;

    /// <summary>The question with its pronouns filled in; null when it has none that leans on earlier turns.</summary>
    public static StandaloneQuestion? Resolve(FollowUp followUp)
    {
        var (text, carried) = Fill(followUp.Question, followUp);
        if (carried.Count > 0)
        {
            return new StandaloneQuestion(text, [.. carried.Distinct()]);
        }

        if (Definites.HasName(text) || Find(text).FirstOrDefault(p => !IsBound(p, text, inFragment: false)) is not { } unknown)
        {
            return null;
        }

        // "Will that work?" is about all that was asked; "who announced it?" about something that the names tell.
        return unknown.Word is "that" or "this" ? Definites.Lend(text, [FollowUp.Trim(followUp.Previous)])
            : Definites.LentNames(followUp) is { Count: > 0 } names ? Definites.Lend(text, names)
            : null;
    }

    /// <summary>Fills in the pronouns of a question or a part of one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="followUp">Where the antecedents come from.</param>
    /// <param name="inFragment">Whether the text is no clause: "and Peru about its border".</param>
    public static (string Text, IReadOnlyList<string> Carried) Fill(string text, FollowUp followUp, bool inFragment = false)
    {
        var carried = new List<string>();
        var at = 0;
        while (carried.Count < MostReplaced && Find(text).FirstOrDefault(p => p.Range.Start >= at) is { } pronoun)
        {
            at = pronoun.Range.End;
            if (IsBound(pronoun, text, inFragment) || Antecedents.For(pronoun, followUp) is not { } antecedent || Overlaps(text, antecedent))
            {
                continue;
            }

            var replacement = pronoun.IsPossessive ? Possessive(antecedent) : antecedent;
            var before = text[..pronoun.Range.Start];
            text = before + (before.Length == 0 && !inFragment ? FollowUp.Capitalize(replacement) : replacement) + text[pronoun.Range.End..];
            at = before.Length + replacement.Length;
            carried.Add(antecedent);
        }

        return (text, carried);
    }

    /// <summary>The name as an owner.</summary>
    public static string Possessive(string name) => name.EndsWith('s') ? name + "'" : name + "'s";

    /// <summary>The pronouns of a text in order; "it" that stands for nothing and "that" before a clause are none.</summary>
    public static IReadOnlyList<Pronoun> Find(string text) => [.. Form.Matches(text).Select(m => Classify(text, m))];

    private static Pronoun Classify(string text, Match match)
    {
        var range = new TextRange(match.Index, match.Index + match.Length);
        var word = match.Value.ToLowerInvariant();
        var before = text[..range.Start].TrimEnd();
        var after = text[range.End..];
        var possessive = word is "his" or "its" or "their" || (word == "her" && NounFollows.IsMatch(after));
        var auxiliary = LastWord(before);
        var isSubject = !possessive && word is not ("him" or "them")
            && (before.Length == 0 || before[^1] == ',' || ClosedWords.Auxiliaries.Contains(auxiliary) || ClosedWords.Conjunctions.Contains(auxiliary) || ClosedWords.QuestionWords.Contains(auxiliary) || VerbFollows.IsMatch(after))
            && after.TrimStart().Length > 0 && (char.IsLetter(after.TrimStart()[0]));
        var acts = isSubject && (ClosedWords.BeforeBareVerb.Contains(auxiliary) || auxiliary is "has" or "have" or "had" || (before.Length == 0 && !CopulaFollows.IsMatch(after)))
            && !PassiveFollows.IsMatch(after);
        var person = word switch
        {
            "he" or "him" or "his" or "she" or "her" or "hers" => PronounPerson.Human,
            "they" or "them" or "their" or "theirs" or "these" or "those" => PronounPerson.Plural,
            _ when Pronoun.IsPairOf(word) => PronounPerson.Plural,
            "there" => PronounPerson.Place,
            "then" or "that year" or "that day" or "that month" or "at that time" or "at the time" or "in that year" or "on that day" => PronounPerson.Time,
            _ => PronounPerson.Thing,
        };
        return new Pronoun(range, word, person, possessive, acts, IsObject: !isSubject && !possessive);
    }

    /// <summary>
    /// Whether a phrase earlier in the same question is what the pronoun stands for: it agrees, and, for an object, it is not
    /// the subject of the same clause (principle B of binding, Chomsky 1981).
    /// </summary>
    public static bool IsBound(Pronoun pronoun, string text, bool inFragment)
    {
        // A word before a fragment keeps the capital of its first name from being that of a sentence.
        var before = (inFragment ? "and " : "") + text[..pronoun.Range.Start];
        foreach (var phrase in NounPhrases.Find(before))
        {
            var agrees = pronoun.Person switch
            {
                PronounPerson.Human => phrase.Kind is Referent.Person or Referent.Role && !phrase.IsPlural,
                _ when phrase.IsAsked && pronoun.Word == "that" => false, // "What year was that in?"
                PronounPerson.Plural => (phrase.IsPlural && !Pronoun.IsPairOf(pronoun.Word)) || before.Contains(" and ", StringComparison.Ordinal),
                PronounPerson.Thing => !phrase.IsPlural && (inFragment ? phrase.Kind is Referent.Country : phrase.Kind is Referent.Thing or Referent.Name or Referent.Country),
                PronounPerson.Place => phrase.Preposition is "in" or "to" or "at" or "near" && phrase.Kind != Referent.Value,
                _ => phrase.Kind == Referent.Value,
            };
            var sameClause = !ClauseBreak.IsMatch(before[phrase.Range.End..]);
            // "What is its name": the noun behind the verb is not the owner, but "what countries sold their jets" are.
            if (agrees && !(pronoun.IsObject && sameClause && pronoun.Person is not (PronounPerson.Place or PronounPerson.Time)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Overlaps(string text, string antecedent) =>
        Terms.Extract(antecedent) is { Count: > 0 } terms && terms.All(t => Terms.Extract(text).Any(o => o.Key == t.Key));

    private static string LastWord(string text) => Words.Split(text) is { Count: > 0 } words && words[^1].Range.End == text.Length ? NounPhrases.Lower(words[^1]) : "";

    [GeneratedRegex(@"\b(?:(?:those|these|the) two(?: of them)?|both of them|the pair)(?!\s+(?:\p{L}+s|men|women|people|more|of)\b)|\b(?:he|she)(?=['’]s\b)|\b(?:he|him|his|she|her|hers|they|them|their|theirs|its|(?:these|those|this)(?!\s+(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|happen\w*|mean\w*|end\w*|work\w*|affect\w*|cause\w*|take|cost|go|start|begin)\b)\p{L})|it(?!\s+(?:true|possible|likely|clear|known|correct|the case|rain\w*|snow\w*)\b)|(?<=\b(?:about|of|for|with|to|by|on|did|does|do|will|would|can|could|was|is|has|why|when|how|where|called)\s)that(?=\s*(?:\W*$|\s(?:happen|mean|work|go|end|start|cost|take|be|been|affect|cause|help|call|do|done|true)\w*|\s+(?:in|at|on|from|with|by|for|about)\W*$))|there(?<!\b(?:is|are|was|were|be|been|has|have|will|would|can)\s+there)(?!\s+(?:is|are|was|were|will|have|has|be)\b)|(?:(?:in|on|at)\s+)?that (?:year|day|month|time)|then(?=\W*$))(?!['’\w])", RegexOptions.IgnoreCase)]
    private static partial Regex Form { get; }

    [GeneratedRegex(@"^\s+(?!(?:in|on|at|by|with|for|from|to|and|or|when|why|where|how|go|do|say|want|after|before|about|as|if|that|because)\b)\p{L}", RegexOptions.IgnoreCase)]
    private static partial Regex NounFollows { get; }

    [GeneratedRegex(@"^\s+(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|should|may|might|must|\p{L}+ed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex VerbFollows { get; }

    [GeneratedRegex(@"^\s+(?:is|are|was|were|be|been)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CopulaFollows { get; }

    [GeneratedRegex(@"^\s+(?:be|been|being|cost|last|happen|take place|work|begin|start|end|close|open|fall|measure|weigh|contain|cover|include)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PassiveFollows { get; }

    [GeneratedRegex(@"\b(?:and|or|but|that|because|if|while|when|where|whether|after|before|since|who|which|what|how|why|until)\b|,", RegexOptions.IgnoreCase)]
    private static partial Regex ClauseBreak { get; }
}
