using System.Globalization;
using System.Text;
using QnA.Evaluation.Adversarial;
using QnA.Evaluation.Statistics;

namespace QnA.Cli.Evaluating;

/// <summary>What of a set of composed sentences would be shown, as tables of plain text.</summary>
internal static class AdversarialText
{
    private const int Width = 26;

    /// <summary>The tables, ending with a line feed.</summary>
    public static string Render(AdversarialResult result)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{"".PadRight(Width)}  {"share",6}  {"95 % interval",15}  {"n",5}\n");
        Row(text, "supported, not shown", result.GoodDropped);
        Row(text, "unsupported, shown", result.BadShown);
        foreach (var corruption in result.Corruptions)
        {
            Row(text, $"  {corruption.Corruption.ToString().ToLowerInvariant()}", corruption.Shown);
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{"without objections of kind".PadRight(Width)}  supported, not shown  unsupported, shown\n");
        foreach (var ablation in result.Ablations)
        {
            text.Append(CultureInfo.InvariantCulture, $"{ablation.Without.ToString().ToLowerInvariant().PadRight(Width)}  {Share(ablation.GoodDropped),20}  {Share(ablation.BadShown),18}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{"threshold".PadRight(Width)}  supported, not shown  unsupported, shown\n");
        foreach (var point in result.Thresholds)
        {
            text.Append(CultureInfo.InvariantCulture, $"{point.Threshold.ToString("F2", CultureInfo.InvariantCulture).PadRight(Width)}  {Share(point.GoodDropped),20}  {Share(point.BadShown),18}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\nOne verdict takes {result.MedianMilliseconds:F0} ms (median).\n").ToString();
    }

    private static void Row(StringBuilder text, string title, Estimate? share) => text.Append(
        CultureInfo.InvariantCulture,
        $"{title.PadRight(Width)}  {Share(share),6}  {(share is null ? "" : $"{Digits(share.Interval.Low)} - {Digits(share.Interval.High)}"),15}  {share?.N ?? 0,5}\n");

    private static string Share(Estimate? share) => share is null ? "-" : Digits(share.Value);

    private static string Digits(double value) => value.ToString("F3", CultureInfo.InvariantCulture);
}
