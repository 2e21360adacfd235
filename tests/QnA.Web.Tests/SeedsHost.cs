using Xunit;

namespace QnA.Web.Tests;

/// <summary>One host over the real articles, shared by the tests that change nothing.</summary>
public sealed class SeedsHost : IAsyncLifetime
{
    internal RunningHost Host { get; private set; } = null!; // set before any test runs

    /// <summary>The articles' files, in order.</summary>
    internal IReadOnlyList<string> Files { get; } = [.. Directory.GetFiles(Repository.PathTo("seeds")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    public async ValueTask InitializeAsync() => Host = await RunningHost.StartAsync(Repository.PathTo("seeds"));

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

[CollectionDefinition(nameof(SeedsHost))]
public sealed class SeedsHostDefinition : ICollectionFixture<SeedsHost>;
