using QnA.Testing;
using Xunit;
using Xunit.v3;

namespace QnA.Tests;

public sealed class ImpatientTests
{
    private static IXunitTest This => (IXunitTest)TestContext.Current.Test!; // one is running

    [Fact]
    public async Task Test_that_waits_for_ever_is_told_to_stop_and_fails()
    {
        var impatient = new ImpatientAttribute { Longest = TimeSpan.FromMilliseconds(100) };

        impatient.Before(This.TestMethod.Method, This);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken));

        Assert.Contains("longer than 0.1 seconds", Assert.Throws<TimeoutException>(() => impatient.After(This.TestMethod.Method, This)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_that_ends_in_time_is_left_alone()
    {
        var impatient = new ImpatientAttribute();

        impatient.Before(This.TestMethod.Method, This);
        impatient.After(This.TestMethod.Method, This);

        Assert.False(TestContext.Current.CancellationToken.IsCancellationRequested);
    }
}
