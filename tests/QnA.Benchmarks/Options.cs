namespace QnA.Benchmarks;

/// <summary>The options of a command: <c>--name value</c>, any number of times.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public static Options Parse(ReadOnlySpan<string> arguments)
    {
        var options = new Options();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == arguments.Length)
                throw new ArgumentException($"'{arguments[i]}' is not an option with a value.");
            options._values[arguments[i][2..]] = arguments[i + 1];
        }

        return options;
    }

    public string? Find(string name) => _values.GetValueOrDefault(name);

    public string Need(string name) => Find(name) ?? throw new ArgumentException($"--{name} is needed.");

    public int Number(string name, int fallback)
        => Find(name) is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : fallback;
}
