using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QnA.Chat.Prompts;
using Xunit;

namespace QnA.Chat.Tests;

public sealed class AddQnAChatTests
{
    [Fact]
    public void AddQnAChat_registers_no_client_without_a_provider()
    {
        using var services = Provider();

        Assert.Null(services.GetService<IChatClient>());
        Assert.Equal(ChatProvider.None, services.GetRequiredService<ChatModelOptions>().Provider);
        Assert.NotEmpty(services.GetRequiredService<PromptLibrary>().Prompts);
    }

    [Fact]
    public void AddQnAChat_registers_the_client_that_the_settings_ask_for()
    {
        using var services = Provider(
            ("QnA:Chat:Provider", "openai"), ("QnA:Chat:Endpoint", "http://localhost:11434/v1"), ("QnA:Chat:Model", "small"));

        var metadata = services.GetRequiredService<IChatClient>().GetService<ChatClientMetadata>();

        Assert.Equal("openai", metadata?.ProviderName);
        Assert.Equal("small", metadata?.DefaultModelId);
        Assert.Equal(new Uri("http://localhost:11434/v1"), metadata?.ProviderUri);
    }

    [Theory]
    [InlineData("QnA:Chat:Modell", "m", "There is no setting QnA:Chat:Modell.")]
    [InlineData("QnA:Chta:Model", "m", "There is no section of settings QnA:Chta. Known are: ")]
    [InlineData("QnA:Chat:Provider", "psychic", "QnA:Chat:Provider")]
    [InlineData("QnA:Chat:Provider", "openai", "The setting QnA:Chat:Model cannot be ''.")]
    [InlineData("QnA:Chat:Provider", "anthropic", "The setting QnA:Chat:Model cannot be ''.")]
    [InlineData("QnA:Chat:Retries", "11", "The setting QnA:Chat:Retries cannot be '11'.")]
    public void AddQnAChat_refuses_a_setting_that_is_unknown_or_wrong_and_names_it(string name, string value, string message)
    {
        var exception = Assert.Throws<SettingsException>(() => Provider((name, value)).Dispose());

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddQnA_that_was_not_told_of_the_section_refuses_it()
    {
        var configuration = Configuration(("QnA:Chat:Model", "m"));

        var exception = Assert.Throws<SettingsException>(() => new ServiceCollection().AddQnA(configuration));

        Assert.StartsWith("There is no section of settings QnA:Chat.", exception.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Provider(params (string Name, string Value)[] settings)
    {
        var configuration = Configuration(settings);
        return new ServiceCollection()
            .AddQnA(configuration, KnownSettings.Core.With<ChatModelOptions>(ChatModelOptions.Section))
            .AddQnAChat(configuration)
            .BuildServiceProvider();
    }

    private static IConfigurationRoot Configuration(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Name, s.Value)))
        .Build();
}
