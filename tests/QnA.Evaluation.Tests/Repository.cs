using System.Reflection;

namespace QnA.Evaluation.Tests;

/// <summary>Paths of the repository's files that tests read.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!; // Set in tests/Directory.Build.props.

    /// <summary>A file or folder by its path in the repository.</summary>
    public static string PathTo(string relative) => Path.Combine(Root, relative);

    /// <summary>The articles folder.</summary>
    public static string Seeds { get; } = Path.Combine(Root, "seeds");

    /// <summary>Articles of other styles.</summary>
    public static string OtherArticles { get; } = Path.Combine(Root, "tests", "QnA.Tests", "data", "articles");

    /// <summary>Sentences labelled by hand.</summary>
    public static string Labels { get; } = Path.Combine(Root, "tests", "QnA.Tests", "data", "labels");
}
