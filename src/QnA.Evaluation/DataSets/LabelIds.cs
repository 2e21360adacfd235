using System.Globalization;

namespace QnA.Evaluation.DataSets;

/// <summary>Ids of questions: letters and a number, <c>q001</c>. They are never used twice.</summary>
public static class LabelIds
{
    /// <summary>
    /// The id after the highest one with the same letters. Letters and number of digits are those of the last question of the file
    /// that the new one goes to.
    /// </summary>
    /// <param name="file">Ids in that file, in its order; <paramref name="otherwise"/> stands for an empty one.</param>
    /// <param name="all">Every id of the set that is or ever was in use, as far as is known.</param>
    /// <param name="otherwise">Letters for a file without ids of that form.</param>
    public static string Next(IEnumerable<string> file, IEnumerable<string> all, string otherwise)
    {
        var model = file.LastOrDefault(id => NumberOf(id) is not null);
        var letters = model is null ? otherwise : model.TrimEnd(Digits);
        var width = model is null ? 3 : model.Length - letters.Length;
        var highest = all.Where(id => id.TrimEnd(Digits) == letters).Select(NumberOf).Max() ?? 0;
        return letters + (highest + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
    }

    private const int LongestNumber = 9;

    private static readonly char[] Digits = [.. "0123456789"];

    private static int? NumberOf(string id)
    {
        var letters = id.TrimEnd(Digits).Length;
        return letters > 0 && id.Length - letters is > 0 and <= LongestNumber
            ? int.Parse(id.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
    }
}
