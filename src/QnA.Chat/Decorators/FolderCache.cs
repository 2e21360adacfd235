using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace QnA.Chat.Decorators;

/// <summary>
/// Keeps replies as files of a folder, a file each, named by the hash of its key. What cannot be read, is damaged or too old is
/// not there; what cannot be written is not kept. Safe for several processes.
/// </summary>
/// <param name="folder">Made when it is first written to, for its owner alone: replies hold what was asked about.</param>
/// <param name="age">After which a reply counts no more: models change behind their names.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where trouble with the folder is told.</param>
internal sealed partial class FolderCache(string folder, TimeSpan age, TimeProvider time, ILogger log) : IDistributedCache
{
    public byte[]? Get(string key)
    {
        try
        {
            var file = FileOf(key);
            if (!File.Exists(file) || time.GetUtcNow() - File.GetLastWriteTimeUtc(file) > age)
                return null;

            // The hash before the content tells a whole file from a damaged one.
            var bytes = File.ReadAllBytes(file).AsSpan();
            return bytes.Length >= SHA256.HashSizeInBytes && SHA256.HashData(bytes[SHA256.HashSizeInBytes..]).AsSpan().SequenceEqual(bytes[..SHA256.HashSizeInBytes])
                ? bytes[SHA256.HashSizeInBytes..].ToArray()
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Unusable(log, exception.Message);
            return null;
        }
    }

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Task.FromResult(Get(key));

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder);
            else
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

            var unfinished = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllBytes(unfinished, [.. SHA256.HashData(value), .. value]);
            File.Move(unfinished, FileOf(key), overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Unusable(log, exception.Message);
        }
    }

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        Set(key, value, options);
        return Task.CompletedTask;
    }

    // The age of a file is that of its reply, whoever reads it.
    public void Refresh(string key)
    {
    }

    public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

    public void Remove(string key) => File.Delete(FileOf(key));

    public Task RemoveAsync(string key, CancellationToken token = default)
    {
        Remove(key);
        return Task.CompletedTask;
    }

    private string FileOf(string key) => Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))) + ".reply");

    [LoggerMessage(Level = LogLevel.Warning, Message = "The folder QnA:Chat:CacheFolder cannot be used: {Reason}")]
    private static partial void Unusable(ILogger log, string reason);
}
