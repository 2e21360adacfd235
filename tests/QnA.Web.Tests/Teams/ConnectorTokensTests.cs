using System.Net;
using System.Text;
using Microsoft.Identity.Client;
using QnA.Web.Teams;
using QnA.Web.Teams.Outbound;
using Xunit;

namespace QnA.Web.Tests.Teams;

/// <summary>What is asked of Entra, through MSAL itself.</summary>
public sealed class ConnectorTokensTests
{
    [Theory]
    [InlineData(TeamsAppType.SingleTenant, TeamsCloud.Public, $"https://login.microsoftonline.com/{TeamsHost.Tenant}/", "https://api.botframework.com/.default")]
    [InlineData(TeamsAppType.MultiTenant, TeamsCloud.Public, "https://login.microsoftonline.com/botframework.com/", "https://api.botframework.com/.default")]
    [InlineData(TeamsAppType.SingleTenant, TeamsCloud.UsGovernment, $"https://login.microsoftonline.us/{TeamsHost.Tenant}/", "https://api.botframework.us/.default")]
    public async Task Token_is_asked_once_of_the_right_place_for_the_right_thing(TeamsAppType type, TeamsCloud cloud, string authority, string scope)
    {
        var options = new TeamsOptions { AppId = TeamsHost.AppId, TenantId = TeamsHost.Tenant, ClientSecret = "secret", AppType = type, Cloud = cloud };
        using var entra = new FakeEntra();
        var tokens = new ConnectorTokens(options, BotCloud.Of(options), entra);

        var first = await tokens.GetAsync(TestContext.Current.CancellationToken);
        var second = await tokens.GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal("a token", first);
        Assert.Equal("a token", second);
        var (address, body) = Assert.Single(entra.TokenRequests);
        Assert.StartsWith(authority, address, StringComparison.Ordinal);
        Assert.Contains($"scope={Uri.EscapeDataString(scope)}", body, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("grant_type=client_credentials", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Managed_identity_asks_its_machine()
    {
        var options = new TeamsOptions { AppId = TeamsHost.AppId, TenantId = TeamsHost.Tenant, AppType = TeamsAppType.ManagedIdentity };
        using var entra = new FakeEntra();
        var tokens = new ConnectorTokens(options, BotCloud.Of(options), entra);

        Assert.Equal("a token", await tokens.GetAsync(TestContext.Current.CancellationToken));
        var address = Assert.Single(entra.Requests).Address;
        Assert.Contains("resource=https://api.botframework.com", Uri.UnescapeDataString(address), StringComparison.Ordinal);
        Assert.Contains($"client_id={TeamsHost.AppId}", address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_credential_there_is_no_token()
    {
        var options = new TeamsOptions { AppId = TeamsHost.AppId, TenantId = TeamsHost.Tenant };

        Assert.Null(await new ConnectorTokens(options, BotCloud.Of(options)).GetAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Answers every request for a token with one.</summary>
    private sealed class FakeEntra : HttpMessageHandler, IMsalHttpClientFactory
    {
        public List<(string Address, string Body)> Requests { get; } = [];

        public IEnumerable<(string Address, string Body)> TokenRequests => Requests.Where(r => r.Address.Contains("/token", StringComparison.Ordinal));

        public HttpClient GetHttpClient() => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            Requests.Add((request.RequestUri!.AbsoluteUri, body));
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(
                    """{"token_type":"Bearer","access_token":"a token","expires_in":"3600","expires_on":"4102444800","resource":"r","client_id":"c"}""",
                    Encoding.UTF8, "application/json"),
            };
        }
    }
}
