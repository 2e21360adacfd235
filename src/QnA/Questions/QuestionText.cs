using System.Text;
using System.Text.RegularExpressions;

namespace QnA.Questions;

/// <summary>Brings what a user typed into one clean line.</summary>
public static partial class QuestionText
{
    /// <summary>
    /// Control and format characters out, runs of white space to one space. The words themselves stay untouched.
    /// </summary>
    public static string Clean(string question)
    {
        var text = new StringBuilder(question.Length);
        for (var i = 0; i < question.Length; i++)
        {
            var c = question[i];
            if (char.IsSurrogate(c) && !(char.IsHighSurrogate(c) && i + 1 < question.Length && char.IsLowSurrogate(question[i + 1]))
                && !(char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(question[i - 1])))
            {
                continue; // half a character
            }

            var isInvisible = char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;
            text.Append(isInvisible ? ' ' : c);
        }

        return Spaces.Replace(text.ToString(), " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }
}
