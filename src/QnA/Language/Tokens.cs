using System.Buffers;
using System.Collections.Frozen;
using QnA.Inference;

namespace QnA.Language;

/// <summary>Cuts a text into <see cref="Token"/>s: words, the compounds among them cut at their hyphens.</summary>
internal static class Tokens
{
    /// <summary>Words that a full stop follows without ending the sentence.</summary>
    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "mr", "mrs", "ms", "dr", "prof", "sir", "st", "gen", "col", "maj", "capt", "lt", "sgt", "adm", "sen", "rep", "gov", "rev",
        "hon", "pres", "no", "vs", "etc", "jr", "sr", "inc", "ltd", "co", "corp", "dept", "fig", "vol", "approx", "jan", "feb", "mar",
        "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    }.ToFrozenSet();

    /// <summary>Words that a number follows without making a designation ("pre-2014", as against "f-16").</summary>
    private static readonly FrozenSet<string> NotDesignations = new[]
    {
        "top", "under", "over", "pre", "post", "mid", "all", "since", "late", "early", "past", "next", "last", "near", "sub", "plus",
        "non", "about", "some", "age", "aged", "day", "year",
    }.ToFrozenSet();

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("!?•;:");

    public static List<Token> Split(string text)
    {
        var words = Words.Split(text);
        var tokens = new List<Token>(words.Count + (words.Count / 8));
        var previousEnd = 0;
        foreach (var word in words)
        {
            var gap = GapBefore(text, previousEnd, word, tokens);
            Add(tokens, word, gap);
            previousEnd = word.Range.End;
        }

        return tokens;
    }

    private static TokenGap GapBefore(string text, int previousEnd, Word word, List<Token> tokens)
    {
        if (tokens.Count == 0)
        {
            return TokenGap.Sentence;
        }

        var between = text.AsSpan(previousEnd, word.Range.Start - previousEnd);
        if (between is " ")
        {
            return TokenGap.Space;
        }

        if (between.ContainsAny(SentenceEnds))
        {
            return TokenGap.Sentence;
        }

        if (between.Contains('.'))
        {
            var previous = tokens[^1];
            var isAbbreviation = previous.Text.Length == 1 || Abbreviations.Contains(previous.Key);
            return isAbbreviation ? TokenGap.Space : TokenGap.Sentence;
        }

        if (!between.IsWhiteSpace())
        {
            // 'said, "We ...': a quotation that begins with a sentence of its own.
            var opensQuotation = between[0] == ',' && between.ContainsAny('"', '\u201C', '\u2018');
            return opensQuotation || between.Contains('\n') ? TokenGap.Sentence : TokenGap.Punctuation;
        }

        return between.Count('\n') switch
        {
            0 => TokenGap.Space,
            1 => char.IsUpper(word.Text[0]) ? TokenGap.Line : TokenGap.Space,
            _ => TokenGap.Sentence,
        };
    }

    private static void Add(List<Token> tokens, Word word, TokenGap gap)
    {
        if (!word.Text.AsSpan().ContainsAny('-', '\u2010', '\u2011'))
        {
            tokens.Add(Make(word.Text, word.Range.Start, gap));
            return;
        }

        var key = Words.Key(word.Text);
        if (!key.Contains('-'))
        {
            // A spelling such as "co-operate" that the key writes as one word.
            tokens.Add(new Token(word.Range, word.Text, key, gap));
            return;
        }

        var start = 0;
        while (start < word.Text.Length)
        {
            var end = NextHyphen(word.Text, start);
            if (end < word.Text.Length && IsDesignation(word.Text, start, end))
            {
                end = NextHyphen(word.Text, end + 1);
            }

            // The Arabic article ("al-", "el-") is left out: half of the press writes the name without it.
            var isArticle = end < word.Text.Length && word.Text[start..end] is "al" or "el" or "Al" or "El";
            if (end > start && !isArticle)
            {
                tokens.Add(Make(word.Text[start..end], word.Range.Start + start, gap));
                gap = TokenGap.Hyphen;
            }

            start = end + 1;
        }
    }

    private static int NextHyphen(string text, int from)
    {
        var at = from;
        while (at < text.Length && !Words.IsHyphen(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a few letters are followed by a hyphen and a number: the name of a model, a road, a group.</summary>
    private static bool IsDesignation(string text, int start, int hyphen)
    {
        if (hyphen - start is 0 or > 5 || hyphen + 1 >= text.Length || !char.IsAsciiDigit(text[hyphen + 1]))
        {
            return false;
        }

        var head = text.AsSpan(start, hyphen - start);
        foreach (var c in head)
        {
            if (!char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        var key = head.ToString().ToLowerInvariant();
        return !NotDesignations.Contains(key) && !NumberWords.TryParse(key, out _) && !Months.TryParse(key, out _);
    }

    private static Token Make(string text, int start, TokenGap gap)
    {
        var key = Words.Key(text);
        if (key.Length > 0 && char.IsAsciiLetter(key[0]) && key.AsSpan().ContainsAnyInRange('0', '9'))
        {
            // "F-16s", "F16" and "f-16" are one thing.
            key = key.Replace("-", "");
            key = key.Length > 2 && key[^1] == 's' && char.IsAsciiDigit(key[^2]) ? key[..^1] : key;
        }

        return new Token(new TextRange(start, start + text.Length), text, key, gap);
    }
}
