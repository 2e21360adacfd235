using System.Text.RegularExpressions;
using QnA.Articles.Blocks;

namespace QnA.Articles.Kinds;

/// <summary>Blocks that are page furniture by their own words, wherever they stand.</summary>
internal static partial class Furniture
{
    // A sentence of an article may start with "Sign up to"; it seldom is this short.
    private const int LongestLine = 14;

    // Nothing that this class recognises is longer, whatever counts as a word in it.
    private const int MostCharacters = 400;

    /// <summary>Whether the block is a menu entry, button, counter, time stamp, byline, source line or the like.</summary>
    public static bool Is(BlockFacts facts)
    {
        if (facts.Block.Form == BlockForm.Hidden || facts.Words.Count == 0)
            return true;
        if (facts.Text.Length > MostCharacters)
            return false;
        if (PictureFile.IsMatch(facts.Text))
            return true;
        if (facts.Block.Form is BlockForm.Code or BlockForm.TableRow or BlockForm.Picture)
            return false;
        if (WebPhrases.WholeLine.Contains(facts.Phrase) || WebPhrases.RelatedHeading.Contains(facts.Phrase))
            return true;
        if (Contributors.IsMatch(facts.Text))
            return true;
        if (facts.Words.Count > LongestLine)
            return false;

        return StartsAsFurniture(facts.Phrase)
            || Copyright.IsMatch(facts.Text)
            || Counter.IsMatch(facts.Text)
            || QuoteHeader.IsMatch(facts.Text)
            || DateLine.Is(facts.Text)
            || !facts.IsTerminated && (
                SourceLine.IsMatch(facts.Text)
                || Byline.IsMatch(facts.Text)
                || Contact.IsMatch(facts.Text)
                || Breadcrumb.IsMatch(facts.Text));
    }

    private static bool StartsAsFurniture(string phrase)
    {
        foreach (var start in WebPhrases.Start)
        {
            if (phrase.StartsWith(start, StringComparison.Ordinal) && (phrase.Length == start.Length || phrase[start.Length] == ' '))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"^[\w().%-]+\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?)$", RegexOptions.IgnoreCase)]
    private static partial Regex PictureFile { get; }

    [GeneratedRegex(@"^(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:19|20)\d\d\b", RegexOptions.IgnoreCase)]
    private static partial Regex Copyright { get; }

    // "Like 1", "Thumbs Up 3", "12 shares", "1.2k views".
    [GeneratedRegex(
        @"^(?:(?:likes?|love|haha|wow|sad|angry|thanks?|confused|agree|disagree|thumbs (?:up|down)|upvotes?|shares?|views?|replies|votes?|followers|members|comments?)\W*[\d.,]+[km]?|[\d.,]+[km]? (?:likes?|shares?|views?|replies|upvotes?|votes?|followers|members|retweets|reactions|(?:reader )?comments?))$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Counter { get; }

    // "8 minutes ago, NAME said:" and "On 3 May 2021, NAME wrote:" above a quoted post or mail.
    [GeneratedRegex(@"^(?:on )?.{3,60}\b(?:ago|yesterday|today|(?:19|20)\d\d|\d{1,2}:\d\d(?: ?[ap]m)?)\b.{0,80}\b(?:said|wrote|says|writes):$", RegexOptions.IgnoreCase)]
    private static partial Regex QuoteHeader { get; }

    [GeneratedRegex(
        @"^(?:source|sources|via|h/t|original article|originally (?:published|posted|appeared)|first published (?:by|in|on|at)|adapted from|based on (?:a|an) (?:report|article|story)|read the original|this (?:article|story|post) (?:was |is )?(?:first|originally)|with (?:reporting|files) (?:by|from))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex SourceLine { get; }

    [GeneratedRegex(@"^(?:(?:[Ww]ritten|[Pp]osted|[Rr]eported|[Ss]tory|[Ww]ords) )?(?:[Bb]y|BY):?\s+\p{Lu}[\p{L}.'’-]*(?:[\s,|/&]+(?:and|of|for|de|van|von|al|bin|the|in|\p{Lu}[\p{L}.'’-]*))*(?:\W+.*\d.*)?$")]
    private static partial Regex Byline { get; }

    // "X contributed to this report.", "Reporting by X; editing by Y".
    [GeneratedRegex(@"^.{3,200}\bcontributed to this (?:report|story|article)\b.{0,40}$|^\(?(?:reporting|writing|editing|compiled) by\b.{3,200}$", RegexOptions.IgnoreCase)]
    private static partial Regex Contributors { get; }

    // A line that is mostly an e-mail address or telephone number.
    [GeneratedRegex(@"^.{0,60}(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:tel|phone|fax|mobile|telephone)\W{1,3}\+?[\d ().-]{7,}).{0,40}$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Contact { get; }

    // "Home > World > Europe", "News | Sport | Weather".
    [GeneratedRegex(@"^[\w &'’-]{2,30}(?:\s*[>»›|]\s*[\w &'’-]{2,30}){2,}$")]
    private static partial Regex Breadcrumb { get; }
}
