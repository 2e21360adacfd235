namespace QnA.Web;

/// <summary>How a host is started; what is null comes from the settings.</summary>
public sealed record HostArguments
{
    /// <summary>Arguments of the process, read as settings (<c>--urls ...</c>, <c>--QnA:Web:Title ...</c>).</summary>
    public string[] Args { get; init; } = [];

    /// <summary>The articles folder.</summary>
    public string? Articles { get; init; }

    /// <summary>The index file.</summary>
    public string? Index { get; init; }

    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string? Urls { get; init; }

    /// <summary>Name of the environment; null for that of <c>ASPNETCORE_ENVIRONMENT</c>, else Production.</summary>
    public string? Environment { get; init; }

    /// <summary>Settings over all others, by full name; for tests.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();
}
