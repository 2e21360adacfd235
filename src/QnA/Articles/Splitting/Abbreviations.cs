using System.Collections.Frozen;

namespace QnA.Articles.Splitting;

/// <summary>
/// Common English abbreviations that end in a full stop, by what may follow them. Compiled by hand after the lists in
/// the Chicago Manual of Style (chapter 10) and Wikipedia's "List of English abbreviations by domain"; lower case, without the stop.
/// </summary>
internal static class Abbreviations
{
    /// <summary>Titles and place prefixes: a name always follows.</summary>
    public static readonly FrozenSet<string> BeforeName = Set(
        """
        mr mrs ms mx messrs mme mlle dr drs prof rev fr revd hon rt sra srta sig st ste gen col lt sgt cpl pvt capt cmdr cdr
        maj adm vadm brig ensign sen rep reps sens gov pres amb supt insp det msgr mt ft pt asst assoc atty
        """);

    /// <summary>Words in front of a number or a single letter; an ordinary word or another abbreviation otherwise.</summary>
    public static readonly FrozenSet<string> BeforeNumber = Set(
        """
        no nos nr art arts fig figs sec secs sect vol vols ch chap pp p pg par para paras eq eqs ref refs op ver ed eds bk pl div
        ca c cf approx est circa b d r fl tel ext
        """);

    /// <summary>Months and days: a number follows, or the next name.</summary>
    public static readonly FrozenSet<string> Calendar = Set(
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun");

    /// <summary>Never the end of a sentence.</summary>
    public static readonly FrozenSet<string> Inside = Set("e.g i.e eg ie vs v viz al cf incl esp aka a.k.a");

    /// <summary>Company forms, degrees and others that may well end a sentence.</summary>
    public static readonly FrozenSet<string> Anywhere = Set("inc corp ltd co bros plc llc jr sr esq ph.d dept govt assn");

    /// <summary>The same, but ordinary words unless they start with a capital: streets, American states, institutions.</summary>
    public static readonly FrozenSet<string> AnywhereCapital = Set(
        """
        univ inst natl intl ave blvd rd ln hwy sq bldg ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn
        miss mont neb nev okla ore penn pa tenn tex va vt wash wis wyo dist cos
        """);

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
