using QnA.Articles.Blocks;

namespace QnA.Articles.Splitting;

/// <summary>Tells the full stop of an abbreviation, an initial or an ordinal from the one that ends a sentence.</summary>
internal static class FullStop
{
    /// <summary>Whether the stop at <paramref name="stop"/> belongs to the word before it and the sentence goes on.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="start">Where the sentence began.</param>
    /// <param name="stop">Index of the full stop.</param>
    /// <param name="next">The word behind it, which does not start in lower case.</param>
    public static bool BelongsToWord(string text, int start, int stop, NextWord next)
    {
        // Some texts set a blank in front of every mark.
        if (stop - 1 > start && Blank.Is(text[stop - 1]))
            stop--;
        var token = TokenBefore(text, start, stop);
        if (token.Length == 0)
            return false;

        var lower = token.ToLowerInvariant();
        // "V." may be the fifth; "v." is versus.
        if (Abbreviations.Inside.Contains(lower) && token != "V")
            return true;
        if (Abbreviations.BeforeName.Contains(lower) && (char.IsUpper(token[0]) || lower is "st" or "mt"))
            return !next.IsNumber && next.Word.Length > 0;
        // Signs such as +, # and € stand before a number.
        if (Abbreviations.BeforeNumber.Contains(lower) && (next.IsNumber || next.Word.Length == 0 || next.Word.Length == 1 && !SentenceStarters.Contains(next.Word)))
            return true;
        if (Abbreviations.Calendar.Contains(lower) && char.IsUpper(token[0])
            && (next.IsNumber || Abbreviations.Calendar.Contains(next.Word.ToLowerInvariant())))
            return true;
        if (lower is "a.m" or "p.m" && FollowsNumber(text, start, stop - token.Length))
            return GoesOnAfterTime(next.Word);
        if (IsInitial(token))
            return !SentenceStarters.Contains(next.Word) && next.Word.Length > 0 && !next.IsNumber && !EndsName(text, start, stop);
        if (IsDotted(token) || Abbreviations.Anywhere.Contains(lower) || char.IsUpper(token[0]) && Abbreviations.AnywhereCapital.Contains(lower))
            return !SentenceStarters.Contains(next.Word) && next.Word.Length > 0 && next.Word is not ("Mr" or "Mrs" or "Ms");

        return false;
    }

    private static string TokenBefore(string text, int start, int stop)
    {
        var from = stop;
        while (from > start && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] == '.' && from - 1 > start && char.IsLetterOrDigit(text[from - 2])))
            from--;
        return text[from..stop];
    }

    private static bool FollowsNumber(string text, int start, int at)
    {
        while (at > start && Blank.Is(text[at - 1]))
            at--;
        return at > start && char.IsDigit(text[at - 1]);
    }

    private static bool IsInitial(string token) => token.Length == 1 && char.IsUpper(token[0]);

    // "World War I.", "Plan B.", "Vitamin C.": the letter names the thing before it, it does not shorten a name.
    private static bool EndsName(string text, int start, int stop)
    {
        var end = stop - 2;
        if (end < start || !Blank.Is(text[end]))
            return false;

        var from = end;
        while (from > start && char.IsLetter(text[from - 1]))
            from--;
        return Lettered.Contains(text[from..end].ToLowerInvariant());
    }

    private static readonly HashSet<string> Lettered =
        ["war", "plan", "vitamin", "hepatitis", "type", "class", "grade", "group", "section", "part", "phase", "schedule", "block"];

    private static bool IsDotted(string token)
    {
        // One letter, a stop, one letter, and so on: the stop at the end is the one being judged.
        if (token.Length < 3 || token.Length % 2 == 0)
            return false;
        for (var i = 0; i < token.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(token[i]) : token[i] != '.')
                return false;
        }

        return true;
    }

    private static readonly HashSet<string> TimeZonesAndDays =
    [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May",
        "June", "July", "August", "September", "October", "November", "December", "GMT", "UTC", "BST", "CET", "EST", "EDT", "ET", "CST",
        "CDT", "CT", "MST", "MDT", "MT", "PST", "PDT", "PT", "Eastern", "Central", "Mountain", "Pacific", "Jan", "Feb", "Mar", "Apr", "Jun",
        "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    ];

    private static bool GoesOnAfterTime(string next) => next.Length == 0 || TimeZonesAndDays.Contains(next);
}
