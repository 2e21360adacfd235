using System.Reflection;

namespace QnA.Web.Tests;

/// <summary>Where the files of the repository are.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!; // set by Directory.Build.props

    public static string PathTo(string path) => Path.Combine(Root, path);
}
