using Xunit;

namespace QnA.Web.Tests.Teams;

/// <summary>What a start outside Development refuses.</summary>
public sealed class TeamsChecksTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["QnA:Teams:AppId"] = TeamsHost.AppId,
        ["QnA:Teams:TenantId"] = TeamsHost.Tenant,
        ["QnA:Teams:ClientSecret"] = "a secret of the environment",
        ["QnA:Web:PublicAddress"] = "https://articles.example",
        ["QnA:Web:TokenSecret"] = new string('s', 64),
    };

    [Theory]
    [InlineData("AppId", "my-bot", "GUID")]
    [InlineData("TenantId", "contoso.com", "GUID")]
    [InlineData("TenantId", "", "TenantId")]
    [InlineData("ClientSecret", "", "ClientSecret")]
    [InlineData("AllowedTenants:0", "everybody", "GUID")]
    [InlineData("ServiceHosts:0", "https://smba.trafficmanager.net/", "host alone")]
    [InlineData("ServiceHosts:0", "localhost", "host alone")]
    [InlineData("ServiceHosts:0", "*.trafficmanager.net", "host alone")]
    [InlineData("Cloud", "UsGovernment", "ServiceHosts")]
    [InlineData("AllowUnauthenticated", "true", "Development only")]
    [InlineData("AllowEmulator", "true", "Development only")]
    [InlineData("MetadataAddress", "https://evil.example/", "Development only")]
    [InlineData("Issuer", "https://evil.example", "Development only")]
    public void Start_outside_development_refuses(string name, string value, string reason)
    {
        var exception = Assert.Throws<SettingsException>(() => Build(new(Good) { [$"QnA:Teams:{name}"] = value }));

        Assert.Contains("QnA:Teams:", exception.Message, StringComparison.Ordinal);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://articles.example")]
    [InlineData("articles.example")]
    public void Start_outside_development_wants_an_https_address_for_links(string address)
    {
        var exception = Assert.Throws<SettingsException>(() => Build(new(Good) { ["QnA:Web:PublicAddress"] = address }));

        Assert.Contains("QnA:Web:PublicAddress", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_refuses_a_secret_on_the_command_line()
    {
        var settings = new Dictionary<string, string?>(Good);
        settings.Remove("QnA:Teams:ClientSecret");

        var exception = Assert.Throws<SettingsException>(() => Build(settings, "--QnA:Teams:ClientSecret=seen"));

        Assert.Contains("QnA__Teams__ClientSecret", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("seen.", exception.Message.Replace("have been seen", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Tenants_must_be_named_where_the_app_has_none()
    {
        var settings = new Dictionary<string, string?>(Good) { ["QnA:Teams:AppType"] = "MultiTenant", ["QnA:Teams:TenantId"] = "" };

        var exception = Assert.Throws<SettingsException>(() => Build(settings));

        Assert.Contains("QnA:Teams:AllowedTenants", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SingleTenant", "a secret of the environment")]
    [InlineData("ManagedIdentity", "")]
    public async Task Start_takes_settings_that_are_complete(string type, string secret)
    {
        await using var app = Build(new(Good) { ["QnA:Teams:AppType"] = type, ["QnA:Teams:ClientSecret"] = secret });

        Assert.NotNull(app);
    }

    private static Microsoft.AspNetCore.Builder.WebApplication Build(Dictionary<string, string?> settings, params string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("qna-teams-checks-");
        try
        {
            return QnaHost.Build(new HostArguments
            {
                Args = args,
                Articles = Repository.PathTo("seeds"),
                Index = Path.Combine(folder.FullName, "index.db"),
                Environment = "Production",
                Settings = settings,
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
