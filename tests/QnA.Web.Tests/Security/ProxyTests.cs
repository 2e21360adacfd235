using System.Net;
using Xunit;

namespace QnA.Web.Tests.Security;

public sealed class ProxyTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData("192.0.2.0/24", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.0/8", true)]
    public async Task Forwarded_address_is_believed_of_named_proxies_only(string? proxy, bool isBelieved)
    {
        using var articles = new SmallArticles();
        await using var host = await RunningHost.StartAsync(articles.Path, Settings(proxy));

        var first = await FromAsync(host, "203.0.113.1");
        var second = await FromAsync(host, "203.0.113.2");
        var firstAgain = await FromAsync(host, "203.0.113.1");

        Assert.Equal(HttpStatusCode.OK, first);
        Assert.Equal(isBelieved ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests, second);
        Assert.Equal(HttpStatusCode.TooManyRequests, firstAgain);
    }

    [Fact]
    public async Task Proxy_that_is_no_address_is_refused_at_start()
    {
        using var articles = new SmallArticles();

        var exception = await Assert.ThrowsAsync<SettingsException>(() => RunningHost.StartAsync(articles.Path, new() { ["Web:TrustedProxies:0"] = "proxy" }));

        Assert.Contains("QnA:Web:TrustedProxies cannot hold 'proxy'", exception.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Settings(string? proxy)
    {
        var settings = new Dictionary<string, string?> { ["Web:RequestsPerMinute"] = "1" };
        if (proxy is not null)
        {
            settings.Add("Web:TrustedProxies:0", proxy);
        }

        return settings;
    }

    private static async Task<HttpStatusCode> FromAsync(RunningHost host, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/articles") { Headers = { { "X-Forwarded-For", address } } };
        return (await host.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
    }
}
