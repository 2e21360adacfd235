using System.CommandLine;

namespace QnA.Cli.Commands.Eval;

/// <summary><c>--setting Section:Key=Value</c>: settings for this run alone.</summary>
internal sealed class SettingOption : Option<string[]>
{
    public SettingOption()
        : base("--setting")
    {
        Description = "A setting for this run alone, Retrieval:Mode=keywords for one; may be repeated.";
        HelpName = "SECTION:KEY=VALUE";
        Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.IndexOf('=', StringComparison.Ordinal) < 1))
            {
                result.AddError($"--setting {token.Value} has no value. Write it as Section:Key=Value, for example Retrieval:Mode=keywords.");
            }
        });
    }

    /// <summary>The settings by name.</summary>
    public IReadOnlyDictionary<string, string?> Read(ParseResult parsed)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in parsed.GetValue(this) ?? [])
        {
            var sign = setting.IndexOf('=', StringComparison.Ordinal);
            settings[setting[..sign].Trim()] = setting[(sign + 1)..].Trim();
        }

        return settings;
    }
}
