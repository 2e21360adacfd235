using QnA.Inference;

namespace QnA.Evaluation.Metrics;

/// <summary>
/// Agreement of the cited characters with the labelled ones: |cited ∩ gold| / |cited ∪ gold| over the characters of all files,
/// each character counted once however many ranges hold it.
/// </summary>
/// <remarks>P. Jaccard, "The distribution of the flora in the alpine zone", New Phytologist 11 (1912) 37–50.</remarks>
public static class SpanOverlap
{
    /// <summary>Intersection over union.</summary>
    /// <param name="cited">Ranges cited, with the id of their file.</param>
    /// <param name="gold">Ranges labelled as evidence, with the id of their file.</param>
    /// <returns>0 to 1, counted in UTF-16 code units; null when neither side has a character.</returns>
    public static double? Iou(IEnumerable<(string File, TextRange Range)> cited, IEnumerable<(string File, TextRange Range)> gold)
    {
        var citedByFile = cited.ToLookup(item => item.File, item => item.Range, StringComparer.Ordinal);
        var goldByFile = gold.ToLookup(item => item.File, item => item.Range, StringComparer.Ordinal);

        var (shared, all) = (0L, 0L);
        foreach (var file in citedByFile.Concat(goldByFile).Select(group => group.Key).Distinct(StringComparer.Ordinal))
        {
            var union = Ranges.Length(citedByFile[file].Concat(goldByFile[file]));
            shared += Ranges.Length(citedByFile[file]) + Ranges.Length(goldByFile[file]) - union;
            all += union;
        }

        return all == 0 ? null : (double)shared / all;
    }
}
