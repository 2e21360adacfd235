using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QnA.Chat;
using QnA.Chat.Prompts;
using QnA.Web.Startup;
using Xunit;

namespace QnA.Web.Tests.Startup;

public sealed class StartupTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void Safe_settings_pass()
    {
        var options = new WebOptions { TokenSecret = Secret, PublicAddress = "https://qna.example.org", AllowedOrigins = ["https://www.example.org"], AllowAnonymous = true };

        Assert.Empty(Problems(options));
    }

    public static TheoryData<string, WebOptions> Unsafe { get; } = new()
    {
        { "QnA:Web:TokenSecret is not set", new WebOptions() },
        { "QnA:Web:TokenSecret is too short", new WebOptions { TokenSecret = Secret[1..] } },
        { "QnA:Web:AllowedOrigins holds '*'", new WebOptions { TokenSecret = Secret, AllowedOrigins = ["*"] } },
        { "QnA:Web:AllowedOrigins holds 'https://*.example.org'", new WebOptions { TokenSecret = Secret, AllowedOrigins = ["https://*.example.org"] } },
        { "QnA:Web:AllowedOrigins holds 'example.org'", new WebOptions { TokenSecret = Secret, AllowedOrigins = ["example.org"] } },
        { "QnA:Web:PublicAddress is 'http://qna.example.org'", new WebOptions { TokenSecret = Secret, PublicAddress = "http://qna.example.org" } },
        { "QnA:Web:RequestsPerMinute is 0", new WebOptions { TokenSecret = Secret, AllowAnonymous = true, RequestsPerMinute = 0 } },
    };

    [Theory]
    [MemberData(nameof(Unsafe))]
    public void Unsafe_setting_is_named(string expected, WebOptions options)
    {
        Assert.Contains(expected, Assert.Single(Problems(options)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_limit_is_fine_on_this_machine_alone()
    {
        var options = new WebOptions { TokenSecret = Secret, AllowAnonymous = true, RequestsPerMinute = 0 };

        Assert.Empty(StartupChecks.Problems(new ConfigurationManager(), options, ["http://localhost:5000", "http://[::1]:80", "http://127.0.0.1:0"]));
    }

    [Theory]
    [InlineData("appsettings.json", true)]
    [InlineData("appsettings.Production.json", true)]
    [InlineData("secrets.json", false)]
    public void Secret_in_a_settings_file_is_named_with_the_file(string name, bool isRefused)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File(name), """{"QnA": {"Chat": {"ApiKey": "key"}}}""");
        var configuration = new ConfigurationManager();
        configuration.AddJsonFile(folder.File(name));

        var problems = StartupChecks.Problems(configuration, new WebOptions { TokenSecret = Secret }, []).ToList();

        Assert.Equal(isRefused ? [$"QnA:Chat:ApiKey is a secret and stands in {name}. Take it out there and set QnA__Chat__ApiKey in the environment."] : [], problems);
    }

    [Fact]
    public void Secret_on_the_command_line_is_named()
    {
        var configuration = new ConfigurationManager();
        configuration.AddCommandLine(["--QnA:Embedding:ApiKey", "key"]);

        var problem = Assert.Single(StartupChecks.Problems(configuration, new WebOptions { TokenSecret = Secret }, []));

        Assert.Contains("QnA:Embedding:ApiKey is a secret and stands in the command line.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Secret_of_the_environment_over_an_empty_one_in_the_file_passes()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("appsettings.json"), """{"QnA": {"Chat": {"ApiKey": ""}}}""");
        var configuration = new ConfigurationManager();
        configuration.AddJsonFile(folder.File("appsettings.json"));
        configuration.AddInMemoryCollection([new("QnA:Chat:ApiKey", "key")]); // as the environment would

        Assert.Empty(StartupChecks.Problems(configuration, new WebOptions { TokenSecret = Secret }, []));
    }

    [Fact]
    public async Task Prompts_in_development_are_those_of_the_checkout_where_they_are_edited()
    {
        using var articles = new SmallArticles();
        await using var host = await RunningHost.StartAsync(articles.Path);

        Assert.Equal(Repository.PathTo("prompts"), host.Service<PromptLibrary>().Folder);
    }

    [Theory]
    [InlineData(ChatProvider.None, false)]
    [InlineData(ChatProvider.OpenAI, true)]
    public void Prompts_that_are_wrong_stop_the_start_where_there_is_a_model(ChatProvider provider, bool isStopped)
    {
        using var services = new ServiceCollection()
            .AddSingleton(new ChatModelOptions { Provider = provider })
            .AddSingleton<PromptLibrary>(_ => throw new PromptException("wrong"))
            .BuildServiceProvider();

        var exception = Record.Exception(services.LoadPrompts);

        Assert.Equal(isStopped, exception is PromptException);
    }

    [Fact]
    public async Task Host_outside_development_refuses_to_start_and_says_everything_at_once()
    {
        using var articles = new SmallArticles();

        var exception = await Assert.ThrowsAsync<SettingsException>(() => RunningHost.StartAsync(
            articles.Path, new() { ["Web:AllowedOrigins:0"] = "*" }, environment: "Production"));

        Assert.Contains("TokenSecret", exception.Message, StringComparison.Ordinal);
        Assert.Contains("AllowedOrigins", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_outside_development_asks_for_a_key()
    {
        using var articles = new SmallArticles();
        await using var host = await RunningHost.StartAsync(articles.Path, new() { ["Web:TokenSecret"] = Secret }, environment: "Production");

        await (await host.Client.FetchAsync("/api/articles")).ProblemAsync(401);
    }

    [Theory]
    [InlineData("http://localhost:5000", true)]
    [InlineData("https://127.0.0.1:1", true)]
    [InlineData("http://[::1]", true)]
    [InlineData("http://*:80", false)]
    [InlineData("http://+:80", false)]
    [InlineData("http://0.0.0.0:80", false)]
    [InlineData("http://example.org", false)]
    [InlineData("nonsense", false)]
    public void Loopback_is_told_from_the_rest(string url, bool isLoopback) => Assert.Equal(isLoopback, ListenAddresses.IsLoopback(url));

    [Fact]
    public void Ports_alone_are_every_interface()
    {
        var configuration = new ConfigurationManager { ["http_ports"] = "8080;81" };

        Assert.Equal(["http://*:8080", "http://*:81"], ListenAddresses.Of(configuration));
    }

    private static IEnumerable<string> Problems(WebOptions options) => StartupChecks.Problems(new ConfigurationManager(), options, ["http://*:8080"]);
}
