using System.Collections.Frozen;
using QnA.Language;

namespace QnA.Conversations;

/// <summary>Tells what a phrase names: a person by a title or a role, an organisation by its last word, a country by the table.</summary>
internal static class Referents
{
    /// <summary>Offices and roles that one person holds (groups of the Standard Occupational Classification, and kin).</summary>
    public static readonly FrozenSet<string> Roles = Set(
        "president minister premier chancellor king queen prince princess emperor pope bishop archbishop mayor governor executive senator congressman congresswoman "
        + "councillor mp leader chief chair chairman chairwoman chairperson director manager boss owner founder head secretary ambassador envoy diplomat "
        + "spokesman spokeswoman spokesperson official adviser advisor politician lawmaker judge lawyer prosecutor auditor inspector commander general "
        + "admiral colonel major captain lieutenant sergeant soldier officer policeman policewoman detective pilot driver sailor doctor nurse surgeon "
        + "professor teacher scientist researcher economist historian analyst expert engineer architect designer inventor author writer poet novelist "
        + "journalist reporter editor correspondent blogger critic artist painter sculptor composer singer musician actor actress player coach referee "
        + "farmer fisherman miner baker butcher shopkeeper merchant banker accountant trader worker student pupil campaigner activist man woman boy girl "
        + "father mother son daughter brother sister husband wife widow friend neighbour neighbor victim suspect witness candidate winner successor "
        + "predecessor counterpart colleague deputy aide loser rival holder protester rebel hostage prisoner passenger member volunteer organiser organizer patient tenant landlord lady lord sheikh sultan ayatollah");

    /// <summary>Last words of organisations, places and works.</summary>
    private static readonly FrozenSet<string> Bodies = Set(
        "board council committee commission company corporation corp inc ltd group trust university college school institute ministry department office "
        + "agency authority court parliament congress senate union party association society club foundation bank house venture partnership council "
        + "news post times herald press agency service services army navy force forces guard police church cathedral museum library hospital station "
        + "airport port bridge tunnel railway line river lake sea ocean bay island islands hill mount mountain mountains valley pass street road avenue "
        + "square park palace castle tower hall city town county district province state region treaty pact agreement accord act war peace prize award "
        + "festival cup league games summit conference project programme program plan fund organisation organization federation alliance firm factory mill mine village");

    /// <summary>Forms of address.</summary>
    private static readonly FrozenSet<string> Titles = Set("mr mrs ms miss dr prof sir dame lord lady st");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the noun, in lower case and in the singular, names a person by a role.</summary>
    public static bool IsRole(string noun) =>
        Roles.Contains(noun) || (noun.Length > 5 && (noun.EndsWith("ist", StringComparison.Ordinal) || noun.EndsWith("woman", StringComparison.Ordinal) || noun.EndsWith("person", StringComparison.Ordinal)));

    /// <summary>Whether the noun, in lower case and in the singular, names an organisation, a place or a work.</summary>
    public static bool IsBody(string noun) => Bodies.Contains(noun);

    /// <summary>Classifies the words of a phrase, its determiner not among them.</summary>
    public static Referent KindOf(string text, IReadOnlyList<Word> words, IReadOnlyList<Term> terms, int from, int to, string determiner)
    {
        var range = new Inference.TextRange(words[from].Range.Start, words[to - 1].Range.End);
        var inside = terms.Where(t => t.Range.Overlaps(range)).ToList();
        var head = NounPhrases.Lower(words[to - 1]);
        if (inside.Count > 0 && (inside.TrueForAll(t => t.Kind == TermKind.Number) || Dates.Find(range.Of(text)).Count > 0 && inside.TrueForAll(t => t.Kind is TermKind.Number or TermKind.Name)))
        {
            return Referent.Value;
        }

        var last = inside.Count > 0 ? inside[^1] : null;
        if (last is null || last.Range.End < words[to - 1].Range.Start + 1 || last.Kind is TermKind.Word or TermKind.Number)
        {
            return IsRole(head) ? Referent.Role : Referent.Thing;
        }

        if (last.Kind == TermKind.Country)
        {
            return Referent.Country;
        }

        var first = NounPhrases.Lower(words[from]);
        if (Titles.Contains(first) || IsRole(first) || (to - from > 1 && words.Skip(from).Take(to - from - 1).Any(w => IsRole(NounPhrases.Lower(w)))))
        {
            return Referent.Person;
        }

        var body = head.Replace("'s", "");
        return determiner == "the" || Bodies.Contains(body) || IsAcronym(words[to - 1].Text) ? Referent.Name : Referent.Person;
    }

    private static bool IsAcronym(string word) => word.Length is > 1 and <= 6 && word.All(c => char.IsUpper(c) || char.IsDigit(c) || c is '-' or '.');
}
