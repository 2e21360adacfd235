using System.Globalization;
using System.Text;

namespace QnA.Evaluation.DataSets.Importing;

/// <summary>Gives every id of a foreign set a name that can be used here, the same as the id where that is possible.</summary>
internal sealed class UniqueNames
{
    // File systems take 255 bytes; what is added to a name has to fit as well.
    private const int Longest = 100;

    // Names that Windows does not take for files, whatever their ending.
    private static readonly HashSet<string> Reserved = new(
        [
            "con", "prn", "aux", "nul",
            .. Enumerable.Range(0, 10).SelectMany(i => (IEnumerable<string>)[string.Create(CultureInfo.InvariantCulture, $"com{i}"), string.Create(CultureInfo.InvariantCulture, $"lpt{i}")]),
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase); // some file systems do not tell case
    private readonly Func<string, string> _clean;
    private readonly string _ending;

    private UniqueNames(Func<string, string> clean, string ending) => (_clean, _ending) = (clean, ending);

    /// <summary>Names of text files: ASCII letters, digits and a few marks, no leading dot, at most 100 characters before the ending.</summary>
    public static UniqueNames ForArticles() => new(CleanFile, ".txt");

    /// <summary>Ids of labels: anything without colons and white space.</summary>
    public static UniqueNames ForLabels() => new(CleanLabel, "");

    /// <summary>A name that was not given before.</summary>
    public string Next(string id)
    {
        var clean = _clean(id);
        var name = clean + _ending;
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{clean}-{number}{_ending}");
        }

        return name;
    }

    private static string CleanFile(string id)
    {
        var name = new StringBuilder();
        foreach (var character in id.Length > Longest ? id.AsSpan(0, Longest) : id)
        {
            name.Append(char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or ',' or '(' or ')' || (character == '.' && name.Length > 0) ? character : '_');
        }

        var stem = name.ToString().Split('.')[0];
        return name.Length == 0 || Reserved.Contains(stem) ? "_" + name : name.ToString();
    }

    private static string CleanLabel(string id)
    {
        var name = string.Concat(id.Select(c => c == ':' || char.IsWhiteSpace(c) || char.IsControl(c) ? '_' : c));
        return name.Length == 0 ? "_" : name;
    }
}
