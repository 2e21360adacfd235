using System.CommandLine;

namespace QnA.Cli.Commands;

/// <summary><c>--top N</c>, a positive number.</summary>
internal sealed class TopOption : Option<int?>
{
    public TopOption(string description)
        : base("--top")
    {
        Description = description;
        HelpName = "N";
        Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var top) || top < 1))
            {
                result.AddError($"--top takes a whole number of at least 1, not '{token.Value}'.");
            }
        });
    }
}
