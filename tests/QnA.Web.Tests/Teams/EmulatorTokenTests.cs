using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Protocols;
using QnA.Web.Protocol;
using QnA.Web.Teams;
using QnA.Web.Teams.Authentication;
using Xunit;

namespace QnA.Web.Tests.Teams;

/// <summary>The tokens of the Bot Framework Emulator, which only a developer's host takes.</summary>
public sealed class EmulatorTokenTests
{
    private const string Microsoft = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";

    [Theory]
    [InlineData(true, Microsoft, "1.0", "appid", TeamsHost.AppId, true)]
    [InlineData(true, "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0", "2.0", "azp", TeamsHost.AppId, true)]
    [InlineData(true, $"https://sts.windows.net/{TeamsHost.Tenant}/", "1.0", "appid", TeamsHost.AppId, true)]
    [InlineData(false, Microsoft, "1.0", "appid", TeamsHost.AppId, false)]
    [InlineData(true, Microsoft, "1.0", "azp", TeamsHost.AppId, false)]
    [InlineData(true, Microsoft, "2.0", "appid", TeamsHost.AppId, false)]
    [InlineData(true, Microsoft, "3.0", "appid", TeamsHost.AppId, false)]
    [InlineData(true, Microsoft, "1.0", "appid", "another app", false)]
    [InlineData(true, "https://sts.windows.net/11111111-2222-4333-8444-555555555555/", "1.0", "appid", TeamsHost.AppId, false)]
    public async Task Emulator_is_believed_where_it_is_allowed_and_names_this_app(
        bool isAllowed, string issuer, string version, string claim, string app, bool expected)
    {
        await using var entra = await FakeIssuer.StartAsync();
        var options = new TeamsOptions { AppId = TeamsHost.AppId, TenantId = TeamsHost.Tenant, AllowEmulator = isAllowed };
        using var http = new HttpClient();
        using var keys = new SigningKeys(
            entra.Metadata, new HttpDocumentRetriever(http) { RequireHttps = false }, TimeProvider.System, NullLogger<SigningKeys>.Instance);
        var tokens = new InboundTokens(options, BotCloud.Of(options), keys, keys);
        var token = entra.Mint(TeamsHost.AppId, null, issuer, claims: new() { ["ver"] = version, [claim] = app });

        var verdict = await tokens.CheckAsync($"Bearer {token}", TestContext.Current.CancellationToken);

        Assert.Equal(expected, verdict.IsGood);
        if (verdict.IsGood)
        {
            Assert.Null(verdict.Sender.ProblemWith(new Activity { ChannelId = "emulator", ServiceUrl = "http://localhost:1" }));
        }
    }
}
