using System.Runtime.ExceptionServices;

namespace QnA.Inference.Encoder;

/// <summary>
/// Spreads numbered pieces of work over the calling thread and some of the pool. Does what <c>Parallel.For</c> would, at a
/// tenth of the code to compile in a process that has only just started.
/// </summary>
internal static class Workers
{
    /// <summary>Calls <paramref name="work"/> with 0 to <paramref name="count"/> - 1, each once, on at most <paramref name="threads"/> threads.</summary>
    /// <remarks>After a failure no further work is begun; what is under way ends, then the first failure is thrown.</remarks>
    public static void Run(int count, int threads, Action<int> work)
    {
        var next = -1;
        Exception? failure = null;
        var helpers = new Task[Math.Max(0, Math.Min(count, threads) - 1)];
        for (var i = 0; i < helpers.Length; i++)
            helpers[i] = Task.Run(Loop);
        Loop();
        // A helper that no thread was free for is run here, and finds nothing left to do.
        Task.WaitAll(helpers);

        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);

        void Loop()
        {
            try
            {
                for (var i = Interlocked.Increment(ref next); i < count && Volatile.Read(ref failure) is null; i = Interlocked.Increment(ref next))
                    work(i);
            }
            catch (Exception caught)
            {
                Interlocked.CompareExchange(ref failure, caught, null);
            }
        }
    }
}
