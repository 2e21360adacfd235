using QnA.Conversations;
using QnA.Language;

namespace QnA.Questions;

/// <summary>Corrects words that nobody knows, towards the words that questions are made of and those of the articles.</summary>
/// <param name="lexicon">Which words are right.</param>
public sealed class SpellingCorrector(Lexicon lexicon)
{
    private const int ShortestName = 6;

    /// <summary>Shorter words have too many neighbours in the articles to guess from.</summary>
    private const int ShortestWord = 4;

    /// <summary>Shorter words have too many neighbours anywhere.</summary>
    private const int ShortestSlip = 3;

    /// <summary>Longer words of English, however rare, are meant as they are typed.</summary>
    private const int LongestRareSlip = 4;

    /// <summary>A message of gibberish is not worth a search of the whole vocabulary for each word.</summary>
    private const int MostLookups = 8;

    /// <summary>So many words like a name are looked up beside its neighbour.</summary>
    private const int MostNames = 8;

    /// <summary>The question with each unknown word replaced by the nearest that is known, where one is near enough.</summary>
    public string Correct(string question)
    {
        var text = question;
        var lookups = 0;
        var words = Words.Split(question);
        for (var i = words.Count - 1; i >= 0; i--)
        {
            var (word, key) = (words[i], Words.Key(words[i].Text));
            if (key.Length < ShortestSlip || !key.All(char.IsAsciiLetter) || lexicon.IsCommon(key) || lexicon.IsInArticles(key) || ++lookups > MostLookups)
            {
                continue;
            }

            var isCapital = char.IsUpper(word.Text[0]);
            var correct = i > 0 && isCapital ? Name(words, i, key) : Word(words, i, key);
            if (correct is not null)
            {
                var replacement = isCapital ? char.ToUpperInvariant(correct[0]) + correct[1..] : correct;
                text = text[..word.Range.Start] + replacement + text[word.Range.End..];
            }
        }

        return text;
    }

    private string? Word(IReadOnlyList<Word> words, int at, string key)
    {
        if (AskingWords.Contraction(key) is { } contraction)
        {
            return contraction;
        }

        // What stands behind "the" is no function word.
        var isEnglish = lexicon.IsEnglish(key);
        var isNoun = at > 0 && ClosedWords.Determiners.Contains(NounPhrases.Lower(words[at - 1]));
        if (!isNoun && (!isEnglish || (key.Length <= LongestRareSlip && !lexicon.IsInArticles(key + "s")))
            && AskingWords.FunctionWord(key, isEnglish, at + 1 < words.Count && ClosedWords.IsPast(NounPhrases.Lower(words[at + 1]))) is { } function)
        {
            return function;
        }

        return isEnglish ? null
            : isNoun && AskingWords.Noun(key) is { } noun ? noun
            : key.Length < ShortestWord ? null
            : Nearest(key) ?? (key.Length > ShortestWord ? AskingWords.Noun(key) : null);
    }

    /// <summary>
    /// A capital inside a question marks a name. An unknown one is a mistake when a name like it stands in the articles beside
    /// its neighbour, or when it is long; an unknown short one is a stranger.
    /// </summary>
    private string? Name(IReadOnlyList<Word> words, int at, string key)
    {
        if (key.Length < ShortestWord)
        {
            return null;
        }

        var beside = NamesLike(key).FirstOrDefault(name =>
            Neighbours(words, at, at - 1).Any(before => lexicon.HasPhrase($"{before} {name}"))
            || Neighbours(words, at, at + 1).Any(after => lexicon.HasPhrase($"{name} {after}")));
        return beside is not null ? beside
            : lexicon.IsEnglish(key) || key.Length < ShortestName || Nearest(key) is not { } near || Stemmer.Stem(near) == Stemmer.Stem(key) ? null // another form of a name that was typed with care
            : near;
    }

    /// <summary>What the name beside a name may be.</summary>
    private IEnumerable<string> Neighbours(IReadOnlyList<Word> words, int at, int neighbour)
    {
        if (neighbour < 0 || neighbour >= words.Count || !char.IsUpper(words[neighbour].Text[0])
            || Math.Max(words[at].Range.Start, words[neighbour].Range.Start) - Math.Min(words[at].Range.End, words[neighbour].Range.End) != 1)
        {
            return [];
        }

        var key = Words.Key(words[neighbour].Text);
        return lexicon.IsInArticles(key) ? [key] : NamesLike(key);
    }

    /// <summary>Words of the articles that are one edit away, or two when they sound alike, and no other form of the name; the nearest first.</summary>
    private IEnumerable<string> NamesLike(string name) => lexicon.Vocabulary()
        .Where(c => c.Length > 0 && c[0] == name[0] && Math.Abs(c.Length - name.Length) <= 2 && !IsForm(name, c))
        .Select(c => (Word: c, Distance: Misspelling.Distance(name, c, 2)))
        .Where(c => c.Distance == 1 || (c.Distance == 2 && Misspelling.SoundsAlike(name, c.Word)))
        .OrderBy(c => c.Distance)
        .Select(c => c.Word)
        .Take(MostNames);

    /// <summary>
    /// The corpus word at the least distance (one edit, two in long words); of equals, one that keeps all letters, then the more
    /// frequent. Null when there is none, or when it is the typed word in another form, which is no mistake.
    /// </summary>
    private string? Nearest(string word)
    {
        var most = word.Length >= 8 ? 2 : 1;
        var nearest = lexicon.Vocabulary()
            .Where(c => c.Length > 0 && c[0] == word[0] && Math.Abs(c.Length - word.Length) <= most)
            .Select((c, rank) => (Word: c, Rank: rank, Distance: Misspelling.Distance(word, c, most)))
            .Where(c => c.Distance <= most)
            .OrderBy(c => c.Distance).ThenByDescending(c => Misspelling.KeepsLetters(word, c.Word)).ThenBy(c => c.Rank)
            .Select(c => c.Word)
            .FirstOrDefault();
        return nearest is null || IsForm(word, nearest) ? null : nearest;
    }

    /// <summary>Whether the word is a regular form of the other, or both are regular forms of a known one.</summary>
    private bool IsForm(string word, string other) =>
        Inflections.Bases(word).Contains(other) || Inflections.Bases(other).Contains(word)
        || Inflections.Bases(word).Intersect(Inflections.Bases(other)).Any(b => lexicon.IsEnglish(b) || lexicon.IsInArticles(b));
}
