using System.Collections.Frozen;
using QnA.Inference;
using QnA.Language;

namespace QnA.Conversations;

/// <summary>Finds the noun phrases of a question by its closed word classes, the forms of its verbs and its capitals.</summary>
internal static class NounPhrases
{
    /// <summary>The noun phrases in order; ranges never overlap, one that another is attached to by a preposition stands alone.</summary>
    public static IReadOnlyList<NounPhrase> Find(string text)
    {
        var words = Words.Split(text);
        var names = Terms.Extract(text);
        var found = new List<NounPhrase>();
        var (awaitsVerb, isFinite) = (false, false);
        var at = words.Count > 0 && Requests.Contains(Lower(words[0])) ? 1 : 0;
        while (at < words.Count)
        {
            var word = Lower(words[at]);
            if (ClosedWords.Auxiliaries.Contains(word))
            {
                (awaitsVerb, isFinite) = (ClosedWords.BeforeBareVerb.Contains(word), false);
                at++;
                continue;
            }

            if (ClosedWords.Conjunctions.Contains(word) && word is not ("and" or "or" or "but" or "that" or "so"))
            {
                awaitsVerb = isFinite = true;
                at++;
                continue;
            }

            var start = at;
            var asked = IsAsking(words, at, out var after);
            if (asked)
            {
                at = after;
            }
            else if (ClosedWords.Determiners.Contains(word) && !(word == "that" && !FollowsSpace(text, words, at + 1)))
            {
                at++;
            }
            else if (ClosedWords.EndsPhrase(word))
            {
                // "How long", "how often": the adjective belongs to the question word.
                at += word == "how" && at + 1 < words.Count && !ClosedWords.Auxiliaries.Contains(Lower(words[at + 1])) ? 2 : 1;
                continue;
            }

            var hasDeterminer = at > start;
            var end = at;
            while (end < words.Count && !ClosedWords.EndsPhrase(Lower(words[end])) && !ClosedWords.Determiners.Contains(Lower(words[end])) && (end == at || FollowsSpace(text, words, end)))
            {
                end++;
                if (IsPossessive(text, words[end - 1]))
                {
                    break;
                }
            }

            if (end == at)
            {
                at = Math.Max(at, start + 1);
                continue;
            }

            var run = new Run(text, words, names, at, end)
            {
                HasDeterminer = hasDeterminer,
                IsAsked = asked,
                AwaitsVerb = awaitsVerb,
                IsFinite = isFinite,
                AfterBe = start > 0 && ClosedWords.Be.Contains(Lower(words[start - 1])),
                AfterWho = !hasDeterminer && start > 0 && Lower(words[start - 1]) is "who" or "what" or "that",
                AfterTo = !hasDeterminer && start > 0 && Lower(words[start - 1]) is "to",
                BeforeAuxiliary = end < words.Count && ClosedWords.Auxiliaries.Contains(Lower(words[end])),
                BeforeOf = end < words.Count && Lower(words[end]) == "of" && !VerbsBeforeOf.Contains(Lower(words[end - 1])),
            };
            awaitsVerb = awaitsVerb && !run.HasVerb;
            foreach (var (from, to) in run.Split().Where(p => p.To - p.From > 1 || !Order.Contains(Lower(words[p.From]))))
            {
                found.Add(Make(text, words, names, from == at ? start : from, from, to, asked && from == at));
            }

            at = end;
        }

        return found;
    }

    /// <summary>The phrase with the phrases that prepositions attach to it: "the old line over the pass".</summary>
    public static string Extended(string text, IReadOnlyList<NounPhrase> phrases, NounPhrase phrase)
    {
        var end = phrase.Range.End;
        var at = phrases.ToList().IndexOf(phrase);
        for (var i = at + 1; i < phrases.Count && phrase.Kind is Referent.Thing or Referent.Role && !phrase.IsPossessive; i++)
        {
            var between = text[end..phrases[i].Range.Start].Trim().ToLowerInvariant();
            var isOwned = phrases[i - 1].IsPossessive && between.Length == 0;
            if (!isOwned && between is not ("of" or "for" or "over" or "between" or "with" or "from" or "in" or "on" or "about" or "near" or "against" or "under") || phrases[i].Kind == Referent.Value)
            {
                break;
            }

            end = phrases[i].Range.End;
        }

        return end == phrase.Range.End ? phrase.Text : phrase.Text + text[phrase.Range.End..end];
    }

    /// <summary>The phrase with what is attached to it and with its owner: "the guild's former head".</summary>
    public static string Owned(string text, IReadOnlyList<NounPhrase> phrases, NounPhrase phrase)
    {
        var extended = Extended(text, phrases, phrase);
        var at = phrases.ToList().IndexOf(phrase);
        return at > 0 && phrases[at - 1] is { IsPossessive: true } owner && owner.Range.End + 1 == phrase.Range.Start
            ? $"{owner.Range.Of(text)} {extended[4..]}"
            : extended;
    }

    private static NounPhrase Make(string text, IReadOnlyList<Word> words, IReadOnlyList<Term> names, int start, int from, int to, bool asked)
    {
        var body = text[words[from].Range.Start..words[to - 1].Range.End];
        var possessive = IsPossessive(text, words[to - 1]);
        var range = new TextRange(words[start].Range.Start, words[to - 1].Range.End + (possessive && !HasEnding(words[to - 1].Text) ? 1 : 0));
        body = HasEnding(words[to - 1].Text) ? body[..^(body[^1] is 's' or 'S' ? 2 : 1)] : body;
        var head = Lower(words[to - 1]);
        head = HasEnding(words[to - 1].Text) ? head.TrimEnd('s').TrimEnd('\'', '\u2019') : head;
        var determiner = start < from ? Lower(words[start]) : "";
        var kind = Referents.KindOf(text, words, names, from, to, determiner);
        var isName = kind is Referent.Person or Referent.Name or Referent.Country or Referent.Value;
        var keepsArticle = isName && determiner == "the";
        return new NounPhrase
        {
            Range = range,
            Text = isName ? (keepsArticle ? $"the {body}" : body) : $"the {body}",
            Head = head,
            Kind = kind,
            IsPlural = !isName && ClosedWords.IsPlural(head),
            Preposition = start > 0 && ClosedWords.Prepositions.Contains(Lower(words[start - 1])) ? Lower(words[start - 1]) : null,
            IsAsked = asked,
            IsDefinite = determiner is "the" or "this" or "that" or "these" or "those" or "its" or "his" or "her" or "their",
            IsPossessive = possessive,
        };
    }

    /// <summary>Verbs that open a request: "tell me about ...".</summary>
    private static readonly FrozenSet<string> Requests =
        FrozenSet.Create("tell", "list", "name", "show", "give", "explain", "describe", "compare", "find", "summarize", "summarise");

    /// <summary>The few verbs that "of" may follow; any other word before it is a noun.</summary>
    private static readonly FrozenSet<string> VerbsBeforeOf =
        FrozenSet.Create("think", "consist", "hear", "know", "approve", "disapprove", "speak", "talk", "dispose", "complain", "dream", "learn", "warn", "die", "boast");

    /// <summary>What says which one, not of what: "the first", "the same".</summary>
    private static readonly FrozenSet<string> Order =
        FrozenSet.Create("first", "second", "third", "fourth", "fifth", "last", "next", "same", "other", "others", "former", "latter", "only");

    /// <summary>"which", "what" and "how many" before a noun.</summary>
    private static bool IsAsking(IReadOnlyList<Word> words, int at, out int after)
    {
        after = at + 1;
        var word = Lower(words[at]);
        if (word is "which" or "what" or "whose")
        {
            return at + 1 < words.Count && !ClosedWords.EndsPhrase(Lower(words[at + 1])) && !ClosedWords.Determiners.Contains(Lower(words[at + 1]))
                && !(word == "what" && ClosedWords.IsPast(Lower(words[at + 1])));
        }

        if (word == "how" && at + 2 < words.Count && Lower(words[at + 1]) is "many" or "much")
        {
            after = at + 2;
            return !ClosedWords.EndsPhrase(Lower(words[at + 2]));
        }

        return false;
    }

    /// <summary>Whether only a space parts the word from the one before: a phrase goes neither over a comma nor over the end of a line.</summary>
    private static bool FollowsSpace(string text, IReadOnlyList<Word> words, int at) =>
        at < words.Count && at > 0 && text[words[at - 1].Range.End..words[at].Range.Start] is var between && string.IsNullOrWhiteSpace(between) && !between.Contains('\n');

    /// <summary>Whether the word owns what follows: "the guild's head", "the weavers' head".</summary>
    private static bool IsPossessive(string text, Word word) => HasEnding(word.Text)
        || (word.Text[^1] == 's' && word.Range.End + 2 < text.Length && Words.IsApostrophe(text[word.Range.End]) && text[word.Range.End + 1] == ' ' && char.IsLetter(text[word.Range.End + 2]));

    private static bool HasEnding(string word) =>
        word.Length > 2 && (word[^2] is '\'' or '\u2019' ? word[^1] is 's' or 'S' : word[^1] is '\'' or '\u2019');

    internal static string Lower(Word word) => word.Text.Replace('\u2019', '\'').ToLowerInvariant();

    /// <summary>A run of words between two that end phrases; verbs in it part it into phrases.</summary>
    private sealed record Run(string Text, IReadOnlyList<Word> All, IReadOnlyList<Term> Names, int Start, int End)
    {
        public bool HasDeterminer { get; init; }

        public bool IsAsked { get; init; }

        public bool AwaitsVerb { get; init; }

        public bool IsFinite { get; init; }

        public bool AfterBe { get; init; }

        public bool AfterWho { get; init; }

        public bool AfterTo { get; init; }

        public bool BeforeAuxiliary { get; init; }

        public bool BeforeOf { get; init; }

        public bool HasVerb => Verb() is not null;

        public IEnumerable<(int From, int To)> Split()
        {
            var verb = Verb();
            if (verb is null)
            {
                return [(Start, End)];
            }

            (int From, int To)[] parts = [(Start, verb.Value), (verb.Value + 1, End)];
            return parts.Select(p => (p.From, To: WithoutAdverbs(p.From, p.To))).Where(p => p.To > p.From);
        }

        /// <summary>The index of the word that is a verb; null when there is none.</summary>
        private int? Verb()
        {
            if (AfterWho || (AfterTo && !IsCapital(Start) && !ClosedWords.IsPlural(Lower(All[Start])) && (End - Start == 1 || IsCapital(Start + 1))))
            {
                return Start;
            }

            for (var i = Start; i < End; i++)
            {
                // "the planned tunnel": after a determiner the form describes the noun.
                var describes = i == Start && HasDeterminer && i + 1 < End;
                if (!describes && !IsCapital(i) && ClosedWords.IsPast(Lower(All[i])) && !(i > Start && Lower(All[i - 1]).EndsWith("ly", StringComparison.Ordinal) && i + 1 < End && i - 1 == Start && HasDeterminer))
                {
                    return i;
                }
            }

            if (AfterBe && End - Start > 1 && Lower(All[End - 1]).EndsWith("ing", StringComparison.Ordinal))
            {
                return End - 1;
            }

            if (!AwaitsVerb && !(IsAsked && !BeforeAuxiliary))
            {
                return null;
            }

            if (IsAsked && SubjectVerb() is { } verb)
            {
                return verb;
            }

            if (AwaitsVerb && !IsFinite && !HasDeterminer && End - Start == 1 && !IsCapital(Start) && !BeforeAuxiliary && !ClosedWords.IsPlural(Lower(All[Start])))
            {
                return Start;
            }

            if (AwaitsVerb && !HasDeterminer && End - Start > 1 && !IsCapital(Start) && IsCapital(Start + 1) && !ClosedWords.IsPlural(Lower(All[Start])))
            {
                return Start;
            }

            // A bare verb: behind a name that ends there, or the last word of the run.
            for (var i = Start + 1; i < End; i++)
            {
                if (!IsCapital(i) && ((IsCapital(i - 1) && !HasDeterminer && !IsPeople(i - 1)) || (i + 1 < End && IsCapital(i + 1) && IsCapital(Start))))
                {
                    return i;
                }
            }

            // A bare verb has no ending, so what looks like a plural is none.
            return End - Start > 1 && !BeforeAuxiliary && !BeforeOf && !IsCapital(End - 1) && !(AwaitsVerb && !IsFinite && ClosedWords.IsPlural(Lower(All[End - 1]))) ? End - 1 : null;
        }

        /// <summary>
        /// The verb before its object when what is asked for is the subject: after a body or a role it has an s ("which mill grinds
        /// rye", but "which old mills grind rye").
        /// </summary>
        private int? SubjectVerb()
        {
            for (var i = Start + 1; i + 1 < End; i++)
            {
                if (!IsCapital(i) && ClosedWords.EndsLikePlural(Lower(All[i])) && (IsCapital(i + 1) || Referents.IsBody(Lower(All[i - 1])) || Referents.IsRole(Lower(All[i - 1]))))
                {
                    return i;
                }
            }

            return null;
        }

        private int WithoutAdverbs(int from, int to)
        {
            while (to > from && Lower(All[to - 1]) is var last && last.Length > 4 && last.EndsWith("ly", StringComparison.Ordinal))
            {
                to--;
            }

            return to;
        }

        private bool IsCapital(int at) => char.IsUpper(All[at].Text[0]) && Names.Any(n => n.Range.Overlaps(All[at].Range) && n.Kind is TermKind.Name or TermKind.Country)
            || Names.Any(n => n.Range.Overlaps(All[at].Range) && n.Kind == TermKind.Country);

        /// <summary>"Chilean" stands before a noun, "Chile" does not.</summary>
        private bool IsPeople(int at) =>
            Countries.TryGetCountry(Words.Key(All[at].Text), out _, out var form)
                ? form == CountryForm.Demonym && !All[at].Text.EndsWith('s')
                : at > Start && Countries.TryGetCountry(Words.Key(All[at - 1].Text) + " " + Words.Key(All[at].Text), out _, out form) && form == CountryForm.Demonym;
    }
}
