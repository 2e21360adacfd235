using System.Collections.Concurrent;
using System.Reflection;
using QnA.Testing;
using Xunit;
using Xunit.v3;

[assembly: Impatient]

namespace QnA.Testing;

/// <summary>
/// No test waits for ever: when its time is over its token is cancelled, which ends whatever it awaits, and it fails. What does not
/// look at the token is ended by the limit that <c>.ci/run</c> gives to <c>dotnet test</c>, and the whole project with it.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class ImpatientAttribute : BeforeAfterTestAttribute
{
    private readonly ConcurrentDictionary<IXunitTest, Limit> _running = [];

    /// <summary>The longest that a test may take: several times what the slowest one takes on a busy machine.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(Environment.GetEnvironmentVariable("QNA_EXTENDED") == "1" ? 60 : 10);

    public override void Before(MethodInfo methodUnderTest, IXunitTest test) => _running[test] = new Limit(Longest, TestContext.Current);

    /// <exception cref="TimeoutException">The test took too long.</exception>
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (!_running.TryRemove(test, out var limit))
        {
            return;
        }

        limit.Dispose();
        if (limit.WasReached)
        {
            throw new TimeoutException($"The test took longer than {Longest.TotalSeconds:0.#} seconds and was told to stop.");
        }
    }

    private sealed class Limit : IDisposable
    {
        private readonly CancellationTokenSource _over;
        private readonly CancellationTokenRegistration _telling;

        public Limit(TimeSpan longest, ITestContext context)
        {
            _over = new CancellationTokenSource(longest);
            _telling = _over.Token.Register(context.CancelCurrentTest);
        }

        public bool WasReached => _over.IsCancellationRequested;

        public void Dispose()
        {
            _telling.Dispose(); // waits, if the test is just being told: its context is gone afterwards
            _over.Dispose();
        }
    }
}
