using QnA.Inference;

namespace QnA.Language;

/// <summary>Extracts the content terms of a text: the currency in which questions and passages are compared.</summary>
public static class Terms
{
    /// <summary>The content terms of a text in order, without stop words; ranges never overlap.</summary>
    public static IReadOnlyList<Term> Extract(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokens.Split(text);
        var capitals = new Capitals(tokens);
        var terms = new List<Term>(tokens.Count);
        var at = 0;
        while (at < tokens.Count)
        {
            at = ReadCountry(text, tokens, at, capitals, terms) is var next && next > at ? next
                : ReadNumber(text, tokens, at, terms) is var after && after > at ? after
                : ReadWord(text, tokens, at, capitals, terms);
        }

        return terms;
    }

    private static int ReadCountry(string text, List<Token> tokens, int at, Capitals capitals, List<Term> terms)
    {
        var first = tokens[at];
        if (first.Key == "us" && first.Gap == TokenGap.Space && at > 0 && tokens[at - 1].Key == "the")
        {
            // "the us" in a question typed without capitals.
            terms.Add(new Term(first.Range, first.Text, "united states", TermKind.Country));
            return at + 1;
        }

        if (first.Key == "united states")
        {
            terms.Add(new Term(first.Range, first.Text, first.Key, TermKind.Country));
            return at + 1;
        }

        Span<char> phrase = stackalloc char[MaxPhrase];
        for (var count = Countries.LongestFrom(first.Key); count > 0; count--)
        {
            var length = JoinKeys(tokens, at, count, phrase);
            if (length == 0 || !Countries.TryFind(phrase[..length], out var entry) || (entry.NeedsCapital && !first.IsCapitalized))
            {
                continue;
            }

            if (entry.Country == Countries.None)
            {
                var last = at + count;
                while (at < last)
                {
                    at = ReadWord(text, tokens, at, capitals, terms);
                }

                return at;
            }

            var range = new TextRange(first.Range.Start, tokens[at + count - 1].Range.End);
            terms.Add(new Term(range, range.Of(text), entry.Country, TermKind.Country));
            return at + count;
        }

        return at;
    }

    /// <summary>No phrase of the country table is longer.</summary>
    private const int MaxPhrase = 80;

    private static int JoinKeys(List<Token> tokens, int at, int count, Span<char> phrase)
    {
        if (at + count > tokens.Count)
        {
            return 0;
        }

        var length = 0;
        for (var i = at; i < at + count; i++)
        {
            var key = tokens[i].Key;
            if ((i > at && !tokens[i].Adjoins) || length + key.Length + 1 > phrase.Length)
            {
                return 0;
            }

            if (i > at)
            {
                phrase[length++] = ' ';
            }

            key.CopyTo(phrase[length..]);
            length += key.Length;
        }

        return length;
    }

    private static int ReadNumber(string text, List<Token> tokens, int at, List<Term> terms)
    {
        if (!NumberPhrases.TryRead(tokens, at, out var number) || (number.Next == at + 1 && IsPronounOne(tokens, at)))
        {
            return at;
        }

        var start = tokens[at].Range.Start;
        var end = tokens[number.Next - 1].Range.End;
        var split = number.GluedUnit is null ? end : start + number.Digits;
        terms.Add(new Term(new TextRange(start, split), text[start..split], NumberPhrases.Format(number.Value), TermKind.Number));
        if (number.GluedUnit is { } unit)
        {
            terms.Add(new Term(new TextRange(split, end), text[split..end], Stemmer.Stem(unit), TermKind.Word));
        }

        return number.Next;
    }

    /// <summary>"one" is a number before a noun, a pronoun elsewhere ("one of them", "which one").</summary>
    private static bool IsPronounOne(List<Token> tokens, int at) =>
        tokens[at].Key == "one" && (at + 1 >= tokens.Count || !tokens[at + 1].Adjoins || StopWords.Contains(tokens[at + 1].Key));

    private static int ReadWord(string text, List<Token> tokens, int at, Capitals capitals, List<Term> terms)
    {
        var token = tokens[at];
        if (Months.TryRead(text, tokens, at, out var month))
        {
            terms.Add(new Term(token.Range, token.Text, Months.Name(month), token.IsCapitalized ? TermKind.Name : TermKind.Word));
            return at + 1;
        }

        if (token.Key == "per" && at + 1 < tokens.Count && tokens[at + 1].Key == "cent" && tokens[at + 1].Adjoins)
        {
            var range = new TextRange(token.Range.Start, tokens[at + 1].Range.End);
            terms.Add(new Term(range, range.Of(text), "percent", TermKind.Word));
            return at + 2;
        }

        var isName = capitals.IsName(tokens, at);
        if (token.Key.Length == 0 || IsStop(token, isName) || IsInitial(text, token) || (token.Key == "one" && !isName))
        {
            return at + 1;
        }

        terms.Add(new Term(token.Range, token.Text, TermKey(token.Key), isName ? TermKind.Name : TermKind.Word));
        return at + 1;
    }

    private static bool IsStop(Token token, bool isName)
    {
        if (StopWords.Contains(token.Key))
        {
            // A capital inside a sentence tells the surname from the modal, and the organisation from the pronoun.
            return !(isName && (token.Text is "WHO" || token.Text is "May" or "Will" && !token.MayStartSentence));
        }

        var apostrophe = token.Key.IndexOf('\'');
        return apostrophe > 0 && StopWords.Contains(token.Key[..apostrophe]) && StopWords.Contains(token.Key[(apostrophe + 1)..]);
    }

    private static bool IsInitial(string text, Token token) =>
        token.Text.Length == 1 && token.IsCapitalized && token.Range.End < text.Length && text[token.Range.End] == '.';

    private static string TermKey(string key) =>
        Stemmer.Stem(key.Contains('\'') ? key.Replace("'", "") : key);

    /// <summary>Tells a name's capital from one that the beginning of a sentence explains.</summary>
    private sealed class Capitals
    {
        private readonly HashSet<string> _lowerCase = [];
        private readonly HashSet<string> _insideSentences = [];

        public Capitals(List<Token> tokens)
        {
            foreach (var token in tokens)
            {
                if (!token.IsCapitalized)
                {
                    _lowerCase.Add(token.Key);
                }
                else if (!token.MayStartSentence)
                {
                    _insideSentences.Add(token.Key);
                }
            }
        }

        public bool IsName(List<Token> tokens, int at)
        {
            var token = tokens[at];
            if (!token.IsCapitalized)
            {
                return false;
            }

            var afterNumber = token.Gap == TokenGap.Hyphen && tokens[at - 1].IsNumeric;
            if (afterNumber || (_lowerCase.Contains(token.Key) && !IsAcronym(token)))
            {
                return false;
            }

            if (!token.MayStartSentence || _insideSentences.Contains(token.Key))
            {
                return true;
            }

            var startsRun = at + 1 < tokens.Count && tokens[at + 1].Adjoins && tokens[at + 1].IsCapitalized;
            return startsRun || token.IsAllCaps || token.Text.AsSpan().ContainsAnyInRange('0', '9');
        }

        /// <summary>An organisation's initials are a name even where the same letters in lower case are a word.</summary>
        private static bool IsAcronym(Token token) => token.Text.Length <= 4 && token.IsAllCaps;
    }
}
