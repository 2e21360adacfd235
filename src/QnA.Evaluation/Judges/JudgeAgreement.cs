namespace QnA.Evaluation.Judges;

/// <summary>How far two judges agree on the same claims, or a judge and people.</summary>
public sealed class JudgeAgreement
{
    private static readonly Verdict[] All = Enum.GetValues<Verdict>();

    private readonly int[,] _counts;

    private JudgeAgreement(int[,] counts) => _counts = counts;

    /// <summary>How many claims both judged.</summary>
    public int Count => _counts.Cast<int>().Sum();

    /// <summary>How many claims got the one verdict from the first judge and the other from the second.</summary>
    public int this[Verdict first, Verdict second] => _counts[(int)first, (int)second];

    /// <summary>Share of the claims with the same verdict, 0 to 1; null for no claims.</summary>
    public double? Agreement => Count == 0 ? null : (double)All.Sum(v => this[v, v]) / Count;

    /// <summary>
    /// Cohen's kappa, (po - pe) / (1 - pe), with po the agreement and pe the sum over the verdicts of the product of the shares
    /// that each judge gave it; -1 to 1, where 0 is what chance would do. Null for no claims, and when both judges always gave
    /// one and the same verdict. J. Cohen, "A coefficient of agreement for nominal scales", 1960.
    /// </summary>
    public double? Kappa
    {
        get
        {
            double n = Count;
            var chance = All.Sum(v => All.Sum(w => this[v, w]) / n * (All.Sum(w => this[w, v]) / n));
            return Agreement is { } agreement && chance < 1 ? (agreement - chance) / (1 - chance) : null;
        }
    }

    /// <summary>Counts the pairs of verdicts.</summary>
    /// <param name="pairs">For each claim, what the first and the second said.</param>
    public static JudgeAgreement Of(IEnumerable<(Verdict First, Verdict Second)> pairs)
    {
        var counts = new int[All.Length, All.Length];
        foreach (var (first, second) in pairs)
            counts[(int)first, (int)second]++;
        return new JudgeAgreement(counts);
    }

    /// <summary>The same with partly taken for not supported, for a judge that knows only the two.</summary>
    public JudgeAgreement SupportedAgainstRest()
    {
        var counts = new int[All.Length, All.Length];
        foreach (var first in All)
        {
            foreach (var second in All)
                counts[(int)Collapsed(first), (int)Collapsed(second)] += this[first, second];
        }

        return new JudgeAgreement(counts);
    }

    private static Verdict Collapsed(Verdict verdict) => verdict == Verdict.Supported ? verdict : Verdict.NotSupported;
}
