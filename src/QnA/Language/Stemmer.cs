namespace QnA.Language;

/// <summary>The Porter stemmer: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, pp. 130-137.</summary>
/// <remarks>
/// As published, except that words of one or two letters are left alone, as in the author's own program. [C](VC)^m[V] and
/// the conditions *v*, *d and *o are the paper's.
/// </remarks>
public static class Stemmer
{
    private static readonly (string Suffix, string To)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
        ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string To)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    // The longest match decides, so "ement" stands before "ment" before "ent".
    private static readonly string[] Step4 =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti",
        "ous", "ive", "ize",
    ];

    /// <summary>What is longer is no English word, and a check of it ("y" after "y" after "y") could take the whole stack.</summary>
    private const int LongestWord = 64;

    /// <summary>The stem of a word; anything but 3 to 64 letters from a to z is returned as it is.</summary>
    /// <param name="key">A word in lower case, as <see cref="Words.Key"/> gives it.</param>
    public static string Stem(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length is < 3 or > LongestWord || key.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return key;
        }

        // No step makes a word longer than it was.
        Span<char> letters = stackalloc char[LongestWord];
        key.CopyTo(letters);
        var length = Plurals(letters, key.Length);
        length = PastAndGerund(letters, length);
        length = FinalY(letters, length);
        length = Replace(letters, length, Step2);
        length = Replace(letters, length, Step3);
        length = RemoveSuffix(letters, length);
        length = Tidy(letters, length);
        return letters[..length].SequenceEqual(key) ? key : new string(letters[..length]);
    }

    /// <summary>Step 1a.</summary>
    private static int Plurals(Span<char> letters, int length)
    {
        var word = letters[..length];
        return word.EndsWith("sses") || word.EndsWith("ies") ? length - 2
            : word.EndsWith("s") && !word.EndsWith("ss") ? length - 1
            : length;
    }

    /// <summary>Step 1b.</summary>
    private static int PastAndGerund(Span<char> letters, int length)
    {
        var word = letters[..length];
        if (word.EndsWith("eed"))
        {
            return Measure(word[..^3]) > 0 ? length - 1 : length;
        }

        var cut = word.EndsWith("ed") ? 2 : word.EndsWith("ing") ? 3 : 0;
        if (cut == 0 || !HasVowel(word[..^cut]))
        {
            return length;
        }

        length -= cut;
        word = letters[..length];
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz"))
        {
            letters[length++] = 'e';
        }
        else if (EndsInDoubleConsonant(word) && word[^1] is not ('l' or 's' or 'z'))
        {
            length--;
        }
        else if (Measure(word) == 1 && EndsInShortSyllable(word))
        {
            letters[length++] = 'e';
        }

        return length;
    }

    /// <summary>Step 1c.</summary>
    private static int FinalY(Span<char> letters, int length)
    {
        if (letters[length - 1] == 'y' && HasVowel(letters[..(length - 1)]))
        {
            letters[length - 1] = 'i';
        }

        return length;
    }

    /// <summary>Steps 2 and 3: the longest suffix that matches is replaced when what is before it has a measure above 0.</summary>
    private static int Replace(Span<char> letters, int length, (string Suffix, string To)[] rules)
    {
        var best = -1;
        for (var i = 0; i < rules.Length; i++)
        {
            if (letters[..length].EndsWith(rules[i].Suffix) && (best < 0 || rules[i].Suffix.Length > rules[best].Suffix.Length))
            {
                best = i;
            }
        }

        if (best < 0)
        {
            return length;
        }

        var (suffix, to) = rules[best];
        var rest = length - suffix.Length;
        if (Measure(letters[..rest]) == 0)
        {
            return length;
        }

        to.CopyTo(letters[rest..]);
        return rest + to.Length;
    }

    /// <summary>Step 4.</summary>
    private static int RemoveSuffix(Span<char> letters, int length)
    {
        foreach (var suffix in Step4)
        {
            var word = letters[..length];
            if (!word.EndsWith(suffix))
            {
                continue;
            }

            var rest = word[..^suffix.Length];
            var allowed = Measure(rest) > 1 && (suffix != "ion" || (rest.Length > 0 && rest[^1] is 's' or 't'));
            return allowed ? rest.Length : length;
        }

        return length;
    }

    /// <summary>Steps 5a and 5b.</summary>
    private static int Tidy(Span<char> letters, int length)
    {
        if (letters[length - 1] == 'e')
        {
            var rest = letters[..(length - 1)];
            var measure = Measure(rest);
            if (measure > 1 || (measure == 1 && !EndsInShortSyllable(rest)))
            {
                length--;
            }
        }

        var word = letters[..length];
        return word.EndsWith("ll") && Measure(word) > 1 ? length - 1 : length;
    }

    private static bool IsConsonant(ReadOnlySpan<char> word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };

    /// <summary>The m of [C](VC)^m[V]: how often a vowel is followed by a consonant.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        var count = 0;
        var afterVowel = false;
        for (var i = 0; i < word.Length; i++)
        {
            // Inlined IsConsonant: "y" is a vowel after a consonant; runs of "y" would otherwise make this quadratic.
            var isVowel = word[i] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[i] == 'y' && i > 0 && !afterVowel);
            if (!isVowel && afterVowel)
            {
                count++;
            }

            afterVowel = isVowel;
        }

        return count;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!IsConsonant(word, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsInDoubleConsonant(ReadOnlySpan<char> word) =>
        word.Length > 1 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    /// <summary>*o: consonant, vowel, consonant, the last not w, x or y.</summary>
    private static bool EndsInShortSyllable(ReadOnlySpan<char> word) =>
        word.Length > 2
        && IsConsonant(word, word.Length - 1) && !IsConsonant(word, word.Length - 2) && IsConsonant(word, word.Length - 3)
        && word[^1] is not ('w' or 'x' or 'y');
}
