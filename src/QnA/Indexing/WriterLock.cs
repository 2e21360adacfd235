namespace QnA.Indexing;

/// <summary>Keeps a second writer away from an index while the first is at work, in this process or another.</summary>
/// <remarks>
/// A file beside the index, locked by the operating system and so freed when its holder dies. It stays there: deleting it
/// would let two writers hold locks on two files of one name.
/// </remarks>
internal static class WriterLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for the lock; dispose the result to give it back.</summary>
    /// <exception cref="IndexException">It was not free in time, or the folder cannot be written.</exception>
    public static async Task<IDisposable> AcquireAsync(
        string indexFile, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        var path = indexFile + ".lock";
        var started = time.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (UnauthorizedAccessException exception)
            {
                throw new IndexException(IndexProblem.Inaccessible,
                    $"The index cannot be written: no permission for {path}. Choose another place with QnA:Index:File.", exception);
            }
            catch (IOException exception) when (File.Exists(path))
            {
                if (time.GetElapsedTime(started) >= timeout)
                    throw new IndexException(IndexProblem.Busy,
                        $"Another process is writing the index {indexFile}. Try again when it is done.", exception);
            }
            catch (IOException exception)
            {
                throw new IndexException(IndexProblem.Inaccessible,
                    $"The index cannot be written: {exception.Message} Choose another place with QnA:Index:File.", exception);
            }

            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
