using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Xunit;

namespace QnA.Web.Tests.DirectLine;

[Collection(nameof(SeedsHost))]
public sealed class StreamTests(SeedsHost seeds)
{
    private const string Question = "what weapons did Iran want?";

    [Fact]
    public async Task Answer_streams_line_by_line_and_ends_with_the_whole()
    {
        var client = await DirectLineClient.StartAsync(seeds.Host);
        using var socket = await DirectLineClient.ConnectAsync(client.StreamUrl);

        await client.AskAsync(Question);
        var (activities, watermark) = await DirectLineClient.ReadUntilAsync(socket, DirectLineClient.IsAnswer);

        var chunks = activities.Where(a => (string?)a["channelData"]?["streamType"] == "streaming").ToList();
        Assert.True(chunks.Count > 1);
        Assert.Equal(Enumerable.Range(1, chunks.Count), chunks.Select(c => (int)c["channelData"]!["streamSequence"]!));
        Assert.Equal((string?)chunks[0]["id"], (string?)chunks[0]["channelData"]!["streamId"]);
        Assert.All(chunks, c => Assert.Equal((string?)chunks[0]["id"], (string?)c["channelData"]!["streamId"]));
        Assert.Equal("final", (string?)activities[^1]["channelData"]!["streamType"]);
        Assert.Equal((string?)chunks[0]["id"], (string?)activities[^1]["channelData"]!["streamId"]);
        var order = activities.Select(a => (long)a["channelData"]!["webchat:sequence-id"]!).ToList();
        Assert.Equal(order.Order(), order);
        Assert.Equal("2", watermark);
    }

    [Fact]
    public async Task Stream_resumes_by_watermark_without_loss_or_repetition()
    {
        var client = await DirectLineClient.StartAsync(seeds.Host);
        await client.AskAsync(Question);
        await client.AnswersAsync();
        using (var socket = await DirectLineClient.ConnectAsync(client.StreamUrl))
        {
            var (first, watermark) = await DirectLineClient.ReadUntilAsync(socket, DirectLineClient.IsAnswer);
            Assert.Equal(2, first.Count);
            Assert.Equal("2", watermark);
        }

        await client.AskAsync("Who leads the Russian International Affairs Council?");
        await client.AnswersAsync(2);
        var resumed = await client.ResumeAsync("2");
        using var again = await DirectLineClient.ConnectAsync((string)resumed["streamUrl"]!);
        var (rest, last) = await DirectLineClient.ReadUntilAsync(again, DirectLineClient.IsAnswer);

        Assert.Equal(["user", "bot"], rest.Select(a => (string?)a["from"]!["role"]));
        Assert.Equal("4", last);
        Assert.NotNull((string?)resumed["token"]);
    }

    [Fact]
    public async Task Stream_address_opens_once()
    {
        var client = await DirectLineClient.StartAsync(seeds.Host);
        using var socket = await DirectLineClient.ConnectAsync(client.StreamUrl);

        await Assert.ThrowsAsync<WebSocketException>(() => DirectLineClient.ConnectAsync(client.StreamUrl));
    }

    [Theory]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("null", false)]
    [InlineData("own", true)]
    public async Task Stream_opens_only_for_pages_that_may_connect(string origin, bool isAllowed)
    {
        var client = await DirectLineClient.StartAsync(seeds.Host);
        var from = origin == "own" ? seeds.Host.Address.GetLeftPart(UriPartial.Authority) : origin;

        var connecting = DirectLineClient.ConnectAsync(client.StreamUrl, from);

        if (isAllowed)
        {
            (await connecting).Dispose();
        }
        else
        {
            await Assert.ThrowsAsync<WebSocketException>(() => connecting);
        }
    }

    [Fact]
    public async Task Every_client_of_a_conversation_gets_every_activity_once()
    {
        var client = await DirectLineClient.StartAsync(seeds.Host);
        using var one = await DirectLineClient.ConnectAsync(client.StreamUrl);
        using var two = await DirectLineClient.ConnectAsync((string)(await client.ResumeAsync("0"))["streamUrl"]!);

        await client.AskAsync(Question);
        var heard = new[] { await KeptAsync(one), await KeptAsync(two) };

        Assert.All(heard, ids => Assert.Equal(2, ids.Count));
        Assert.Equal(heard[0], heard[1]);

        static async Task<List<string>> KeptAsync(ClientWebSocket socket) =>
            [.. (await DirectLineClient.ReadUntilAsync(socket, DirectLineClient.IsAnswer)).Activities.Where(IsKept).Select(a => (string)a["id"]!)];

        static bool IsKept(JsonObject activity) => (string?)activity["type"] == "message";
    }
}
