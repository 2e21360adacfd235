using QnA.Answering;
using Xunit;

namespace QnA.Web.Tests.Startup;

public sealed class LoadedAssembliesTests
{
    [Fact]
    public async Task Host_without_a_language_model_loads_nothing_that_speaks_to_one()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process has loaded is read from /proc.");
        using var folder = new TemporaryFolder();
        using var host = await HostProcess.StartAsync(folder.File("host"));

        var response = await host.Client.PostJsonAsync("/api/ask", """{"question": "what weapons did Iran want?"}""");
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var maps = await File.ReadAllTextAsync($"/proc/{host.Id}/maps", TestContext.Current.CancellationToken);
        Assert.Contains("/QnA.Chat.dll", maps, StringComparison.Ordinal);
        foreach (var package in new[] { "OpenAI", "Anthropic", "Microsoft.Extensions.AI.OpenAI", "Handlebars", "YamlDotNet" })
        {
            Assert.DoesNotContain($"/{package}.dll", maps, StringComparison.Ordinal);
        }

        Assert.Equal(new AnswererInfo("extractive", null), AnswerJson.Read(answer).Model);
        Assert.DoesNotContain("drafts", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("chatMs", answer, StringComparison.Ordinal);
    }
}
