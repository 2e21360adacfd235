using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace QnA.Evaluation.DataSets;

/// <summary>A pattern of a nugget or of a side of a conflict: a .NET regular expression, case ignored, culture-invariant.</summary>
public static class LabelPattern
{
    /// <summary>Longest that one pattern may look at one text; only a pattern that backtracks without end needs more.</summary>
    public static TimeSpan Timeout { get; } = TimeSpan.FromSeconds(1);

    /// <summary>The expression of a pattern, ready to be matched.</summary>
    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    public static Regex Compile(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout);

    /// <summary>The same; or what is wrong with the pattern, for people.</summary>
    public static bool TryCompile(string pattern, [NotNullWhen(true)] out Regex? regex, [NotNullWhen(false)] out string? problem)
    {
        (regex, problem) = (null, null);
        try
        {
            var compiled = Compile(pattern);
            if (IsMatch(compiled, ""))
            {
                problem = "it matches the empty text, so any answer would do";
                return false;
            }

            regex = compiled;
            return true;
        }
        catch (ArgumentException exception)
        {
            problem = exception.Message;
            return false;
        }
    }

    /// <summary>Whether the text has a match; false as well when looking takes longer than <see cref="Timeout"/>.</summary>
    public static bool IsMatch(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
