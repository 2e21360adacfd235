using System.Text.RegularExpressions;
using QnA.Language;

namespace QnA.Conversations;

/// <summary>
/// What a pronoun may stand for. The order of preference is that of centering theory (Grosz, Joshi and Weinstein 1995): the
/// subject of the question before comes before its other phrases, and those before what the answer alone mentions; number and
/// person must agree.
/// </summary>
internal static partial class Antecedents
{
    /// <summary>The phrase that the pronoun stands for, or null when no turn before offers one.</summary>
    public static string? For(Pronoun pronoun, FollowUp followUp)
    {
        foreach (var turn in followUp.Lenders)
        {
            var found = pronoun.Person switch
            {
                PronounPerson.Human => Human(turn),
                PronounPerson.Plural => Plural(pronoun, turn),
                PronounPerson.Place => Place(turn),
                PronounPerson.Time => Time(turn),
                _ => Thing(pronoun, turn),
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The names of a turn's question, countries among them.</summary>
    public static IReadOnlyList<NounPhrase> Names(string question) =>
        [.. NounPhrases.Find(question).Where(p => p.Kind is Referent.Person or Referent.Name or Referent.Country)];

    /// <summary>A name within a short answer: "spokesman Jon Berg" is "Jon Berg"; null when it is nobody's.</summary>
    public static string? PersonIn(string text) =>
        NounPhrases.Find("by " + text).FirstOrDefault(p => p is { Kind: Referent.Person, Preposition: not "of" }) is { } person ? WithoutRole(person.Text) : null;

    private static string? Human(Turn turn)
    {
        var question = FollowUp.UnderstoodOf(turn);
        var phrases = NounPhrases.Find(question);
        if (WhoIs.Match(question) is { Success: true } named && NounPhrases.Find("about " + named.Groups["name"].Value) is [{ Kind: Referent.Person } person])
        {
            return person.Text; // whatever the answer says of her
        }

        if (turn.ShortAnswers.Count > 0 && IsDefinition(question) && PersonIn(turn.ShortAnswers[0]) is { } defined)
        {
            return defined;
        }

        if (WhoIs.Match(question) is { Success: true } known && NounPhrases.Find("about " + known.Groups["name"].Value) is [{ IsPlural: false } described])
        {
            // Typed without capitals, "who is anna berg" still names a person.
            return described.Kind == Referent.Thing && !known.Groups["name"].Value.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? known.Groups["name"].Value : described.Text;
        }

        var asksWhere = QuestionForm.Of(question) is { } asked && asked.Word.EndsWith("where", StringComparison.OrdinalIgnoreCase);
        var asksWho = QuestionForm.Of(question) is { } form
            && (form.Word.Contains("who", StringComparison.OrdinalIgnoreCase) || (form.Noun.Length > 0 && Referents.IsRole(form.Noun.Split(' ')[^1].ToLowerInvariant())));
        if (asksWho && turn.ShortAnswers.Select(PersonIn).FirstOrDefault(p => p is not null) is { } answered)
        {
            return answered;
        }

        return phrases.FirstOrDefault(p => p.Kind == Referent.Person && !p.IsPossessive && p.Preposition is not ("in" or "at" or "near"))?.Text
            ?? phrases.FirstOrDefault(p => p.Kind == Referent.Role && !p.IsAsked && !p.IsPlural) switch
            {
                { } role => NounPhrases.Owned(question, phrases, role),
                null => phrases.FirstOrDefault(p => p.Kind == Referent.Person && p.Preposition is not ("in" or "at" or "near"))?.Text
                    ?? (asksWhere ? [] : turn.ShortAnswers).Select(PersonIn).FirstOrDefault(p => p is not null)
                    ?? NounPhrases.Find(FollowUp.AnswerOf(turn)).FirstOrDefault(p => p.Kind == Referent.Person && p.Preposition is not ("in" or "at" or "near")) switch
                    {
                        { } mentioned => WithoutRole(mentioned.Text),
                        null => null,
                    },
            };
    }

    /// <summary>"What is X?", "who was X?": the answer is X in other words.</summary>
    private static bool IsDefinition(string question) =>
        QuestionForm.Of(question) is { AsksThing: true, Noun.Length: 0 } form && ClosedWords.Be.Contains(form.Auxiliary.ToLowerInvariant());

    private static string? Plural(Pronoun pronoun, Turn turn)
    {
        var question = FollowUp.UnderstoodOf(turn);
        var phrases = NounPhrases.Find(question);
        var answers = turn.ShortAnswers.Where(IsName).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var asksSeveral = phrases.Any(p => p.IsAsked && p.IsPlural);
        return Pair(question, phrases)
            ?? (Pronoun.IsPairOf(pronoun.Word) && Names(question).Where(n => !n.IsPossessive).Select(n => n.Text).Distinct().ToList() is [var one, var two] ? $"{one} and {two}" : null)
            ?? (asksSeveral && answers.Count is 2 or 3 ? string.Join(" and ", answers) : null)
            ?? (asksSeveral ? answers.Find(a => a.Contains(" and ", StringComparison.Ordinal)) : null)
            ?? (pronoun.IsPossessive ? phrases.FirstOrDefault(p => p.IsPossessive && p.IsPlural)?.Text : null)
            ?? Best(question, phrases, p => p.IsPlural)
            ?? (answers.Count is 2 or 3 ? string.Join(" and ", answers) : null)
            ?? turn.ShortAnswers.Where(a => a.Length <= LongestAnswer).Select(a => NounPhrases.Find("about " + a) is [{ IsPlural: true } several] ? several.Text : null).FirstOrDefault(a => a is not null)
            ?? turn.ShortAnswers.FirstOrDefault(a => a.Contains(" and ", StringComparison.Ordinal) && a.Length <= LongestAnswer)
            ?? (answers.Count > 0 && PersonIn(answers[0]) is null ? answers[0] : null)
            ?? phrases.Where(p => p.IsAsked).Select(p => Apposed(p.Head, FollowUp.AnswerOf(turn))).FirstOrDefault(a => a is not null)
            ?? phrases.FirstOrDefault(p => p.Kind is Referent.Country or Referent.Name)?.Text
            ?? Best(question, phrases, p => p.Kind == Referent.Thing);
    }

    private static string? Place(Turn turn)
    {
        var question = FollowUp.UnderstoodOf(turn);
        var phrases = NounPhrases.Find(question);
        var asksPlace = QuestionForm.Of(question) is { } form && form.Word.EndsWith("where", StringComparison.OrdinalIgnoreCase);
        var place = (asksPlace ? turn.ShortAnswers.FirstOrDefault(a => a.Length <= LongestAnswer) : null)
            ?? phrases.LastOrDefault(p => p.Preposition is "in" or "to" or "at" or "near" or "from" or "into" && p.Kind is not (Referent.Value or Referent.Role))?.Text
            ?? phrases.FirstOrDefault(p => p.Kind == Referent.Country)?.Text;
        return place is null ? null : place.StartsWith("in ", StringComparison.OrdinalIgnoreCase) || place.StartsWith("at ", StringComparison.OrdinalIgnoreCase) ? place : $"in {place}";
    }

    private static string? Time(Turn turn)
    {
        foreach (var text in turn.ShortAnswers.Append(FollowUp.UnderstoodOf(turn)))
        {
            if (Dates.Find(text) is [var date, ..])
            {
                var written = date.Range.Of(text);
                return date.Day is not null || date.Weekday is not null ? $"on {written}" : $"in {written}";
            }
        }

        return null;
    }

    private static string? Thing(Pronoun pronoun, Turn turn)
    {
        var question = FollowUp.UnderstoodOf(turn);
        var phrases = WithoutLists(question, NounPhrases.Find(question));
        bool IsOne(NounPhrase p) => !p.IsPlural && p.Kind is Referent.Thing && !p.IsAsked && !IsAdverbial(p);
        var asked = phrases.FirstOrDefault(p => p.IsAsked && !p.IsPlural && p.Kind == Referent.Thing);
        var answer = turn.ShortAnswers.FirstOrDefault(a => a.Length <= LongestAnswer && (asked is not null || PersonIn(a) is null) && Dates.Find(a).Count == 0 && !IsNumber(a));
        var body = phrases.FirstOrDefault(p => p.Kind is Referent.Country or Referent.Name && p.Preposition is null)?.Text
            ?? phrases.FirstOrDefault(p => p.Kind is Referent.Country or Referent.Name)?.Text;
        var work = phrases.FirstOrDefault(p => p.Kind == Referent.Name && p.Preposition is null && !p.IsPossessive)?.Text;
        // A single name is nobody's when it is called "it".
        var unknown = pronoun.Acts || pronoun.IsPossessive || (QuestionForm.Of(question) is { } form && ClosedWords.Be.Contains(form.Auxiliary.ToLowerInvariant()))
            ? phrases.FirstOrDefault(p => p.Kind == Referent.Person && !p.Text.Contains(' '))?.Text
            : null;
        var thing = (pronoun.IsPossessive ? phrases.FirstOrDefault(p => p.IsPossessive && IsOne(p))?.Text : null) ?? Best(question, phrases, IsOne);
        var named = asked is null ? null : answer is not null && IsName(answer) ? answer : Apposed(asked.Head, FollowUp.AnswerOf(turn));
        if (pronoun.Acts && asked is not null && !CanAct(asked.Head) && phrases.FirstOrDefault(p => p.Kind is Referent.Country or Referent.Name && p.Preposition is null && !p.IsPossessive) is { } actor)
        {
            return actor.Text; // "Which plane did Peru want?", "What did it get?": planes get nothing
        }

        return pronoun.Acts || pronoun.IsPossessive
            ? named ?? (phrases.FirstOrDefault(p => p.Kind is Referent.Country or Referent.Name && p.Preposition is null && !p.IsPossessive)?.Text) ?? thing ?? body ?? answer ?? AskedText(question, phrases, asked) ?? unknown
            : named ?? Best(question, phrases, p => IsOne(p) && p.Preposition is null && !p.IsPossessive) ?? work ?? thing ?? (QuestionForm.Of(question) is { AsksThing: true } && !IsDefinition(question) ? answer : null) ?? body ?? answer ?? AskedText(question, phrases, asked) ?? unknown;
    }

    /// <summary>No answer longer than this, in characters, is put in the place of a pronoun.</summary>
    private const int LongestAnswer = 60;

    private static string? AskedText(string question, IReadOnlyList<NounPhrase> phrases, NounPhrase? asked) =>
        asked is null ? null : NounPhrases.Extended(question, phrases, asked);

    /// <summary>The best phrase that fits: the subject, then what stands free, then what a preposition introduces.</summary>
    private static string? Best(string question, IReadOnlyList<NounPhrase> phrases, Func<NounPhrase, bool> fits)
    {
        var phrase = phrases.FirstOrDefault(p => fits(p) && p.Preposition is null && !p.IsPossessive) ?? phrases.FirstOrDefault(p => fits(p) && !p.IsPossessive)
            ?? phrases.FirstOrDefault(fits);
        if (phrase is null)
        {
            return null;
        }

        var extended = NounPhrases.Extended(question, phrases, phrase);
        return phrase.Range.Of(question).StartsWith("their ", StringComparison.OrdinalIgnoreCase) && Pair(question, phrases) is { } owners ? $"{extended} of {owners}" : extended;
    }

    [GeneratedRegex(@"^\W*who(?: is| was|'s|’s)\s+(?<name>[^?,]+?)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex WhoIs { get; }

    /// <summary>"A and B" when the question names two together.</summary>
    private static string? Pair(string text, IReadOnlyList<NounPhrase> phrases)
    {
        for (var i = 1; i < phrases.Count; i++)
        {
            if (phrases[i].Kind == phrases[i - 1].Kind && phrases[i].Kind is not Referent.Value
                && text[phrases[i - 1].Range.End..phrases[i].Range.Start].Trim() is "and" or "&")
            {
                return $"{phrases[i - 1].Text} and {phrases[i].Text}";
            }
        }

        return null;
    }

    /// <summary>The name that an answer explains with the noun asked for: "the Blue Guild, a union of tailors" for "which union".</summary>
    private static string? Apposed(string noun, string answer)
    {
        var phrases = NounPhrases.Find(answer);
        for (var i = 0; i + 1 < phrases.Count; i++)
        {
            if (phrases[i].Kind is Referent.Name or Referent.Person && Words.Split(phrases[i + 1].Text).Any(w => NounPhrases.Lower(w) == noun) && answer[phrases[i].Range.End..phrases[i + 1].Range.Start].Trim() == ",")
            {
                return WithoutRole(phrases[i].Text);
            }
        }

        return null;
    }

    private static bool CanAct(string noun) => Referents.IsBody(noun) || Referents.IsRole(noun) || noun is "country" or "nation" or "government" or "person";

    /// <summary>The phrases without names that stand in a list of names: "Chile, Peru and Bolivia" is no "it", nor is one of them.</summary>
    private static IReadOnlyList<NounPhrase> WithoutLists(string text, IReadOnlyList<NounPhrase> phrases)
    {
        bool IsNamed(NounPhrase p) => p.Kind is Referent.Country or Referent.Name;
        bool AreJoined(int i) => i > 0 && i < phrases.Count && IsNamed(phrases[i - 1]) && IsNamed(phrases[i])
            && text[phrases[i - 1].Range.End..phrases[i].Range.Start].Trim() is "," or "and" or ", and";
        bool IsInList(int i) => AreJoined(i) && (AreJoined(i - 1) || AreJoined(i + 1)) || AreJoined(i + 1) && AreJoined(i + 2);
        return [.. phrases.Where((_, i) => !IsInList(i))];
    }

    /// <summary>"In the end", "at the moment": such phrases name nothing.</summary>
    private static bool IsAdverbial(NounPhrase phrase) =>
        phrase is { Preposition: "in" or "at" or "on" or "by" or "for", Head: "end" or "beginning" or "start" or "time" or "moment" or "meantime" or "way" or "case" or "fact" or "place" or "instance" or "whole" or "table" };

    /// <summary>"10,000": how many there are is nothing that "it" stands for.</summary>
    private static bool IsNumber(string answer) => Terms.Extract(answer) is { Count: > 0 } terms && terms.All(t => t.Kind == TermKind.Number);

    private static bool IsName(string answer) =>
        answer.Length is > 0 and <= LongestAnswer && Terms.Extract("by " + answer) is { Count: > 0 } terms && terms.All(t => t.Kind is TermKind.Name or TermKind.Country)
        && Dates.Find(answer).Count == 0;

    /// <summary>"Foreign minister Anna Berg" is "Anna Berg": the words before a name's first capital go, and roles before two names.</summary>
    private static string WithoutRole(string name)
    {
        var words = name.Split(' ').ToList();
        while (words.Count > 1 && (!char.IsUpper(words[0][0]) || Countries.TryGetCountry(Words.Key(words[0]), out _, out _)
            || (words.Count > 2 && (Referents.IsRole(words[0].ToLowerInvariant()) || Referents.IsRole(words[1].ToLowerInvariant())))))
        {
            words.RemoveAt(0);
        }

        return string.Join(' ', words);
    }
}
