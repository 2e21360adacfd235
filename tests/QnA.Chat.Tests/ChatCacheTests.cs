using Microsoft.Extensions.AI;
using QnA.Chat.Decorators;
using QnA.Testing;
using Xunit;

namespace QnA.Chat.Tests;

public sealed class ChatCacheTests : ProviderFixture, IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory().FullName, "replies");
    private readonly ListLogger _log = new();

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true); // made above

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Same_request_is_made_once_streamed_or_not(ChatProvider provider)
    {
        var usage = new ChatUsage();
        var options = Cached(provider);
        Server.Reply = request => ChatReply.Text($"Reply {Server.Requests.Count} to {request.LastText} [1]");
        for (var run = 0; run < 2; run++)
        {
            using var client = Client(options, new() { Usage = usage });

            Assert.Equal(("Reply 1 to What is a ferry? [1]", null), await StreamAsync(client, new ChatOptions { Temperature = 0 }));
            Assert.Equal("Reply 2 to What is a ferry? [1]", (await client.GetResponseAsync(Question, cancellationToken: Cancellation)).Text);
        }

        Assert.Equal(2, Server.Requests.Count);
        Assert.Equal(2, usage.Requests);
    }

    [Fact]
    public async Task Other_model_or_address_or_settings_are_another_request()
    {
        foreach (var model in new[] { "a", "b" })
        {
            var options = Cached(ChatProvider.OpenAI);
            options.Model = model;
            using var client = Client(options);
            await client.GetResponseAsync(Question, new ChatOptions { Temperature = 0 }, Cancellation);
            await client.GetResponseAsync(Question, new ChatOptions { Temperature = 1 }, Cancellation);
        }

        await using var other = new ChatServer();
        var elsewhere = Cached(ChatProvider.OpenAI);
        (elsewhere.Model, elsewhere.Endpoint) = ("a", other.Endpoint);
        using var otherClient = Client(elsewhere);
        await otherClient.GetResponseAsync(Question, new ChatOptions { Temperature = 0 }, Cancellation);

        Assert.Equal((4, 1), (Server.Requests.Count, other.Requests.Count));
    }

    [Fact]
    public async Task Reply_that_broke_off_is_not_kept()
    {
        using var client = Client(Cached(ChatProvider.OpenAI));
        Server.ReplyInTurn(ChatReply.Text("It le") with { End = ChatReplyEnd.Dies }, ChatReply.Text("It left."));

        var (_, fault) = await StreamAsync(client);

        Assert.Equal(ChatFault.BrokenOff, fault?.Fault);
        Assert.Equal(("It left.", null), await StreamAsync(client));
    }

    [Fact]
    public async Task Damaged_old_or_unreadable_files_count_as_missing()
    {
        var cache = new FolderCache(_folder, TimeSpan.FromDays(30), TimeProvider.System, _log);
        cache.Set("key", [1, 2, 3], new());
        var file = Assert.Single(Directory.GetFiles(_folder));

        Assert.Equal([1, 2, 3], await cache.GetAsync("key", Cancellation));
        Assert.Null(cache.Get("other"));

        var bytes = await File.ReadAllBytesAsync(file, Cancellation);
        await File.WriteAllBytesAsync(file, bytes[..^1], Cancellation);
        Assert.Null(cache.Get("key"));

        await File.WriteAllBytesAsync(file, [], Cancellation);
        Assert.Null(cache.Get("key"));

        await File.WriteAllBytesAsync(file, bytes, Cancellation);
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-31));
        Assert.Null(cache.Get("key"));
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Folder_that_cannot_be_used_is_told_and_does_no_harm()
    {
        await File.WriteAllTextAsync(_folder, "a file", Cancellation);
        using var client = Client(Cached(ChatProvider.OpenAI), new() { Log = _log });

        var response = await client.GetResponseAsync(Question, cancellationToken: Cancellation);

        Assert.Equal("ok", response.Text);
        Assert.Contains(_log.Lines, line => line.StartsWith("Warning: The folder QnA:Chat:CacheFolder cannot be used: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Replies_are_for_their_owner_alone()
    {
        using var client = Client(Cached(ChatProvider.OpenAI));

        await client.GetResponseAsync(Question, cancellationToken: Cancellation);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder));
    }

    private ChatModelOptions Cached(ChatProvider provider)
    {
        var options = Options(provider);
        options.CacheFolder = _folder;
        return options;
    }
}
