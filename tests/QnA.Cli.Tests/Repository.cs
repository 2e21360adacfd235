using System.Reflection;

namespace QnA.Cli.Tests;

/// <summary>Files of this repository.</summary>
internal static class Repository
{
    /// <summary>Full path of the checkout.</summary>
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot")
        .Value!; // set in tests/Directory.Build.props

    public static string Seeds { get; } = Path.Combine(Root, "seeds");
}
