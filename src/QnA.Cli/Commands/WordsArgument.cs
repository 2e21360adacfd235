using System.CommandLine;
using System.CommandLine.Parsing;

namespace QnA.Cli.Commands;

/// <summary>The words of a question or a search, quoted as one or given one by one.</summary>
internal sealed class WordsArgument : Argument<string[]>
{
    public WordsArgument(string name, string description)
        : base(name)
    {
        Description = description;
        Arity = ArgumentArity.OneOrMore;
    }

    /// <summary>The words, joined with spaces.</summary>
    /// <exception cref="UsageException">One of them looks like a mistyped option.</exception>
    public string Text(ParseResult parsed)
    {
        var words = parsed.GetValue(this) ?? [];
        var isVerbatim = parsed.Tokens.Any(t => t.Type == TokenType.DoubleDash);
        return !isVerbatim && Array.Find(words, LooksLikeOption) is { } option
            ? throw new UsageException($"There is no option {option}. To use it as a word, put -- before your words.")
            : string.Join(' ', words);
    }

    private static bool LooksLikeOption(string word) =>
        word is ['-', var c, ..] && (c == '-' || char.IsAsciiLetter(c)) && word.Length > 2 && !word.Any(char.IsWhiteSpace);
}
