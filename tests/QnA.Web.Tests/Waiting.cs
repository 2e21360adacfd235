using Xunit;

namespace QnA.Web.Tests;

/// <summary>Waits for something, for a minute at most, and says what did not come.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Until a task has ended.</summary>
    /// <param name="what">What is waited for, as in "the host stops".</param>
    /// <param name="task">The task.</param>
    /// <exception cref="TimeoutException">It did not come.</exception>
    public static async Task ForAsync(string what, Task task)
    {
        try
        {
            await task.WaitAsync(Longest, CancellationToken.None); // also after a test whose token is cancelled
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            throw NotCome(what);
        }
    }

    /// <summary>Until something is so.</summary>
    /// <inheritdoc cref="ForAsync"/>
    public static Task UntilAsync(string what, Func<bool> isSo) => UntilAsync(what, () => Task.FromResult(isSo()), so => so);

    /// <summary>Looks again and again, until what is seen is wanted.</summary>
    /// <returns>What was seen last.</returns>
    /// <inheritdoc cref="ForAsync"/>
    public static async Task<T> UntilAsync<T>(string what, Func<Task<T>> look, Func<T, bool> isWanted)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var seen = await look();
            if (isWanted(seen))
            {
                return seen;
            }

            if (TimeProvider.System.GetElapsedTime(started) > Longest)
            {
                throw NotCome(what);
            }

            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }

    private static TimeoutException NotCome(string what) => new($"Waited for {Longest.TotalSeconds:0} seconds until {what}.");
}
